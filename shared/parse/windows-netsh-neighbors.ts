import type { NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { showsNetsh } from './netsh-command.ts'
import { interfaceHeading, type NamedInterface } from './netsh-heading.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `netsh interface ipv4 show neighbors`, in any language: a table for each interface, which is named above it. */
export const windowsNetshNeighbors = defineParser({
  id: 'windows-netsh-neighbors',
  title: 'netsh interface ipv4 show neighbors',
  noun: 'neighbour table',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'neighbors'),
  recognise: (text) => {
    const { facts, unread } = read(firstLines(text))
    return (
      facts.some((fact) => fact.kind === 'neighbour' && fact.interface !== undefined) && facts.length > unread.length
    )
  },
  parse: (text) => read(textLines(text)),
})

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let on: NamedInterface | undefined
  /** Headings of columns stand between that line and the rule. */
  let isOpen = false
  for (const line of lines) {
    const heading = interfaceHeading(line)
    const isRule = /^-{5,80}(?: {1,4}-{5,80}){2}$/.test(line.text)
    const row = rowOf(line, on)
    if (heading !== undefined && row === undefined) {
      on = heading
      isOpen = false
    } else if (isRule) isOpen = true
    else if (row !== undefined) parsed.facts.push(row)
    else if (isOpen || on === undefined) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

/** `10.0.0.1   00-17-88-61-1b-8e  Reachable (Router)`; of one that did not answer the MAC is missing, or all zeros. */
function rowOf(line: TextLine, on: NamedInterface | undefined): NeighbourFact | undefined {
  const [to = '', second = '', ...more] = wordsOf(line.text)
  const address = parseAddress(to)
  const mac = parseMac(second)
  if (address === undefined || on === undefined || (mac === undefined && /\d/.test(second))) return undefined
  // Of one that did not answer the state stands in both columns.
  const state = (mac === undefined && more.length === 0 ? [second] : more).join(' ')
  return {
    kind: 'neighbour',
    address,
    mac: mac === undefined || mac === NO_MAC ? null : mac,
    interface: on.name,
    interfaceIndex: on.index,
    ...(state === '' ? {} : { state }),
    ...(/\(.+\)$/.test(state) ? { router: true } : {}),
    line: line.number,
  }
}
