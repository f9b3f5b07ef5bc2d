import type { SysctlFact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `sysctl` on Linux: `net.ipv4.ip_forward = 1`. */
export const linuxSysctl = defineParser({
  id: 'linux-sysctl',
  title: 'sysctl',
  noun: 'kernel settings',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'sysctl' && !words.some((word) => /^-[a-z]*[wnNpf]/.test(word))
  },
  recognise: (text) => {
    const lines = firstLines(text)
    const settings = lines.slice(0, 5).map(settingOf)
    return settings.every((one) => one !== undefined) && settings.some((one) => BRANCH.test(one.key))
  },
  parse: (text) =>
    readRows(text, (line) => {
      const setting = settingOf(line)
      return setting && [setting]
    }),
})

/** What all settings begin with; programs and their files have keys and dots as well. */
const BRANCH = /^(?:abi|crypto|debug|dev|fs|kernel|net|sunrpc|user|vm)\./

/** A dot inside an interface's name is printed as a slash: `net.ipv4.conf.eth0/30.forwarding`. */
function settingOf({ text, number }: TextLine): SysctlFact | undefined {
  const [key = '', ...value] = text.split(' =', 2)
  if (value.length === 0 || !/^[a-z][\w/.:@+-]{2,300}$/.test(key) || !key.includes('.')) return undefined
  return { kind: 'sysctl', key, value: text.slice(key.length + 2).trim(), line: number }
}
