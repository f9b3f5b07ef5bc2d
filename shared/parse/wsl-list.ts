import type { WslDistributionFact } from '../facts/given-fact.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `wsl -l -v`, in any language: name, state, version 1 or 2; a star before the one that starts by itself. */
export const wslList = defineParser({
  id: 'wsl-list',
  title: 'wsl -l -v',
  noun: 'list of WSL distributions',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const has = (option: RegExp) => words.some((word) => option.test(word))
    return program === 'wsl' && has(/^(?:-l|--list)$/) && !has(/^(?:-q|--quiet|--online|-o)$/)
  },
  recognise: (text) => {
    const [heading, ...rows] = firstLines(plain(text))
    return (
      heading !== undefined && isHeading(heading) && rows.length > 0 && rows.every((line) => rowOf(line) !== undefined)
    )
  },
  parse: (text) => {
    // What stands before the first row is its heading, in whatever language and however it came through. Without any row it is no list:
    // an older wsl.exe prints how it is used, and one without distributions a sentence.
    let isBelow = false
    return readRows(plain(text), (line) => {
      const row = rowOf(line)
      isBelow ||= row !== undefined
      return row === undefined ? (isBelow ? undefined : []) : [row]
    })
  },
})

/** wsl.exe prints UTF-16, which comes through a pipe with a zero behind each letter. */
const plain = (text: string): string => text.replaceAll('\0', '')

const isHeading = ({ text }: TextLine): boolean =>
  /^ {0,4}\S.{0,60} {3,}\S.{0,60} {2,}\S{1,40}$/.test(text) && !/\d$/.test(text)

function rowOf({ text, number }: TextLine): WslDistributionFact | undefined {
  const match = /^(?:[* ] )?(\S{1,80}) {2,60}(\S.{0,30}?) {1,40}([12])$/.exec(text)
  if (match === null) return undefined
  const [, name = '', state = '', version] = match
  return {
    kind: 'wsl-distribution',
    name,
    state,
    version: Number(version),
    ...(text.startsWith('*') ? { isDefault: true } : {}),
    line: number,
  }
}
