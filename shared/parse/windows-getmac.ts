import type { InterfaceFact } from '../facts/fact.ts'
import { parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/** `getmac /v`, in any language, as a table, a list (`/fo list`) or CSV: connection, adapter, MAC, and its device where it is connected. */
export const windowsGetmac = defineParser({
  id: 'windows-getmac',
  title: 'getmac /v',
  noun: 'list of adapters',
  os: 'windows',
  answersTo: (command) => commandWords(command)?.program === 'getmac',
  recognise: (text) => {
    const { facts, unread } = read(firstLines(text))
    return facts.length > unread.length && facts.some((fact) => fact.kind === 'interface' && fact.mac !== undefined)
  },
  parse: (text) => read(textLines(text)),
})

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  const rule = lines.findIndex(({ text }) => RULE.test(text))
  if (rule >= 0) readTable(lines, rule, parsed)
  else if (lines.some(({ text }) => text.startsWith('"'))) readCsv(lines, parsed)
  else readList(lines, parsed)
  return parsed
}

const RULE = /^={8,80} ={8,80} ={17,19} ={20,80}$/

function readTable(lines: readonly TextLine[], rule: number, to: ParsedText): void {
  const starts = [...(lines[rule]?.text ?? '').matchAll(/=+/g)].map(({ index }) => index)
  for (const line of lines.slice(rule + 1)) {
    add(
      starts.map((start, i) => line.text.slice(start, starts[i + 1]).trim()),
      line,
      line,
      to,
    )
  }
}

function readCsv(lines: readonly TextLine[], to: ParsedText): void {
  for (const [index, line] of lines.entries()) {
    const cells = [...line.text.slice(0, 2000).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell)
    if (index > 0 || cells.some((cell) => parseMac(cell) !== undefined)) add(cells, line, line, to)
  }
}

/** Four rows for each adapter; their labels differ by language. */
function readList(lines: readonly TextLine[], to: ParsedText): void {
  for (let at = 0; at < lines.length; at += 4) {
    const four = lines.slice(at, at + 4)
    const [first, last] = [four[0], four[3]]
    const values = four.map(({ text }) => /^[^:：]{1,40}[:：]\s{1,40}(\S.{0,255})$/.exec(text)?.[1] ?? '')
    if (first !== undefined) add(last === undefined ? [] : values, first, last ?? first, to)
  }
}

const IS_DEVICE = /^\\Device\\Tcpip_\{([\da-f-]{36})\}$/i

/** The table cuts names off without a mark. */
function add(
  [name = '', description, physical = '', device = '']: readonly string[],
  line: TextLine,
  last: TextLine,
  to: ParsedText,
): void {
  const mac = parseMac(physical)
  const guid = IS_DEVICE.exec(device)?.[1]?.toLowerCase()
  // Of an adapter that is switched off one word stands in the MAC's place.
  if (name === '' || device === '' || (mac === undefined && !/^[^\d]{2,30}$/.test(physical))) {
    to.unread.push(unreadRow(line))
    return
  }
  const described: InterfaceFact = {
    kind: 'interface',
    name,
    ...told({ description: description === '' ? undefined : description, guid, mac }),
    ...(guid === undefined ? {} : { connected: true }),
    line: line.number,
    ...(last.number > line.number ? { endLine: last.number } : {}),
  }
  to.facts.push(described)
}
