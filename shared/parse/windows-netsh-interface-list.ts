import type { InterfaceFact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { stateWord } from './connected-word.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** `netsh interface show interface`, in any language: switched on, connected, kind, and the name, which may hold blanks. */
export const windowsNetshInterfaceList = defineParser({
  id: 'windows-netsh-interface-list',
  title: 'netsh interface show interface',
  noun: 'list of interfaces',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const [context = '', verb = '', shown = ''] = words.map((word) => word.toLowerCase())
    return program === 'netsh' && /^int/.test(context) && /^sh/.test(verb) && /^int/.test(shown)
  },
  recognise: (text) => {
    const lines = firstLines(text)
    const at = lines.findIndex(isRule)
    return at > 0 && at < 3 && lines.slice(at + 1).some((line) => rowOf(line) !== undefined)
  },
  parse: (text) => {
    let begun = false
    return readRows(text, (line) => {
      const row = begun ? rowOf(line) : undefined
      if (row !== undefined) return [row]
      const isHeading = !begun && !/\d/.test(line.text)
      begun ||= isRule(line)
      return isHeading ? [] : undefined
    })
  },
})

const isRule = ({ text }: TextLine): boolean => /^-{60,90}$/.test(text)

const ROW = /^(\S.{0,30}?) {2,20}(\S.{0,30}?) {2,20}(\S.{0,30}?) {2,20}(\S.{0,255})$/

function rowOf({ text, number }: TextLine): InterfaceFact | undefined {
  const [, admin = '', state = '', , name] = ROW.exec(text) ?? []
  if (name === undefined) return undefined
  return {
    kind: 'interface',
    name,
    ...told({ up: stateWord(admin, 'enabled'), connected: stateWord(state, 'connected') }),
    line: number,
  }
}
