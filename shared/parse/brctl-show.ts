import type { Fact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `brctl show`: bridges, and their ports below each other. */
export const brctlShow = defineParser({
  id: 'brctl-show',
  title: 'brctl show',
  noun: 'list of bridge ports',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'brctl' && words[0] === 'show'
  },
  recognise: (text) => firstLines(text).some(isHeadings),
  parse: (text) => {
    let bridge: string | undefined
    return readRows(text, (line): Fact[] | undefined => {
      if (isHeadings(line)) return []
      const words = wordsOf(line.text)
      const [name = '', id = '', stp = '', port] = words
      const port1 = (of: string, one: string): Fact => ({ kind: 'interface', name: one, master: of, line: line.number })
      if (/^[\da-f]{4}\.[\da-f]{12}$/i.test(id) && /^(?:yes|no)$/.test(stp) && words.length <= 4) {
        bridge = name
        const own: Fact = { kind: 'interface', name, medium: 'bridge', line: line.number }
        return port === undefined ? [own] : [own, port1(name, port)]
      }
      return bridge !== undefined && /^\s/.test(line.text) && words.length === 1 ? [port1(bridge, name)] : undefined
    })
  },
})

const isHeadings = ({ text }: TextLine): boolean => /^bridge name\s+bridge id\s+STP enabled\s+interfaces/.test(text)
