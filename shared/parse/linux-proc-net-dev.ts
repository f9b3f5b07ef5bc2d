import type { Counted, InterfaceCountersFact } from '../facts/counters-fact.ts'
import { commandWords } from './command-words.ts'
import { countOf } from './count-of.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `/proc/net/dev`: what each interface of Linux has carried so far; one read of one file, without any program. */
export const linuxProcNetDev = defineParser({
  id: 'linux-proc-net-dev',
  title: '/proc/net/dev',
  noun: 'traffic counters',
  os: 'linux',
  passing: true,
  answersTo: (command) => commandWords(command)?.words.at(-1) === '/proc/net/dev',
  recognise: (text) => firstLines(text).some(isHeadings),
  parse: (text) =>
    readRows(text, (line) => {
      const row = rowOf(line)
      return row === undefined ? (isHeadings(line) ? [] : undefined) : [row]
    }),
})

const isHeadings = ({ text }: TextLine): boolean => /^(?:Inter-\|\s+Receive\s| face \|\s?bytes\s)/.test(text)

/** `eth0: 4909352824 116107 0 0 0 0 0 0 9623950 76012 0 …`: eight numbers each way; no interface's name has a colon in it. */
function rowOf(line: TextLine): InterfaceCountersFact | undefined {
  const [, name, rest = ''] = /^\s*([^\s:]{1,80}):(.*)$/.exec(line.text) ?? []
  const numbers = wordsOf(rest)
  const [received, sent] = [countedOf(numbers.slice(0, 8)), countedOf(numbers.slice(8))]
  if (name === undefined || numbers.length !== 16 || received === undefined || sent === undefined) return undefined
  return { kind: 'interface-counters', interface: name, received, sent, line: line.number }
}

function countedOf(numbers: readonly string[]): Counted | undefined {
  const [bytes, packets, errors, discards] = numbers.map(countOf)
  if (bytes === undefined || packets === undefined || errors === undefined || discards === undefined) return undefined
  return { bytes, packets, errors, discards }
}
