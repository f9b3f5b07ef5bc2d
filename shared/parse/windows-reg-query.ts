import type { RegistryValueFact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, textLines } from './text-lines.ts'

const HIVES: Readonly<Record<string, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKEY_CURRENT_USER: 'HKCU',
  HKEY_CLASSES_ROOT: 'HKCR',
  HKEY_USERS: 'HKU',
  HKEY_CURRENT_CONFIG: 'HKCC',
}
const KEY = /^(HKEY_[A-Z_]{4,20})(\\.*)?$/
const VALUE = /^ {4}(\S.{0,255}?) {4}REG_([A-Z_]{2,24})(?: {4}(.*))?$/

/** `reg query` on Windows: a key in one line, its values below, four blanks between name, type and data. */
export const windowsRegQuery = defineParser({
  id: 'windows-reg-query',
  title: 'reg query',
  noun: 'registry',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'reg' && words[0]?.toLowerCase() === 'query'
  },
  recognise: (text) =>
    firstLines(text)
      .slice(0, 3)
      .some((line) => KEY.test(line.text)),
  parse: readValues,
})

function readValues(text: string): ParsedText {
  const facts: RegistryValueFact[] = []
  const unread: ParsedText['unread'] = []
  let key: string | undefined
  for (const { text: line, number } of textLines(text)) {
    const [, hive, path = ''] = KEY.exec(line) ?? []
    const [, name, type, data = ''] = VALUE.exec(line) ?? []
    if (hive !== undefined) key = `${Object.hasOwn(HIVES, hive) ? HIVES[hive] : hive}${path}`
    else if (key === undefined || name === undefined) unread.push({ line: number, text: line })
    else facts.push({ kind: 'registry-value', key, name, value: dataOf(type, data), line: number })
  }
  return { facts, unread }
}

/** Numbers are printed in hexadecimal. */
function dataOf(type: string | undefined, data: string): string {
  return type?.endsWith('WORD') === true && /^0x[0-9a-f]{1,16}$/.test(data) ? BigInt(data).toString() : data
}
