import type { Fact } from '../facts/fact.ts'
import type { Family } from '../net/address.ts'
import { type BsdRouteColumns, bsdRouteRow } from './bsd-route-row.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `netstat -rn` of macOS and the BSDs: a part for each family, with routes and on macOS neighbours as well. */
export const macosNetstatRoutes = defineParser({
  id: 'macos-netstat-routes',
  title: 'netstat -r (macOS, BSD)',
  noun: 'routing table',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'netstat' && words.some((word) => /^-[A-Za-z]*r/.test(word))
  },
  recognise: (text) => {
    const { facts, unread } = read(firstLines(text))
    return facts.some(({ kind }) => kind === 'route') && facts.length > unread.length
  },
  parse: (text) => read(textLines(text)),
})

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let family: Family | undefined
  let columns: BsdRouteColumns = {}
  for (const [index, line] of lines.entries()) {
    const begun = sectionOf(line)
    if (begun !== undefined) {
      family = begun
      columns = {}
    } else if (isHeadings(line)) columns = columnsOf(line)
    // "Routing tables", "Routing table: inet", before the first part.
    else if (index > 0 || !/^\D{1,80}$/.test(line.text)) add(line, family, columns, parsed)
  }
  return parsed
}

function add(line: TextLine, family: Family | undefined, columns: BsdRouteColumns, to: ParsedText): void {
  const facts: Fact[] | undefined = bsdRouteRow(line, family ?? familyIn(line), columns)
  if (facts === undefined) to.unread.push(unreadRow(line))
  else to.facts.push(...facts)
}

/** `Internet:`, `Internet6:`; OpenBSD has two lines, NetBSD `Internet6:` as well. */
function sectionOf({ text }: TextLine): Family | undefined {
  const six = /^Internet(6?):$/.exec(text)?.[1]
  return six === undefined ? undefined : six === '6' ? 6 : 4
}

const isHeadings = ({ text }: TextLine): boolean => /^Destination\s+Gateway\s+Flags\b/.test(text)

function columnsOf({ text }: TextLine): BsdRouteColumns {
  const netif = wordsOf(text).findIndex((word) => /^(?:netif|iface|interface)$/i.test(word))
  const gateway = text.indexOf('Gateway')
  return { ...(netif < 0 ? {} : { netif }), widths: [gateway, text.indexOf('Flags') - gateway] }
}

/** A row without the heading of its part: only IPv6 has two colons and more. */
const familyIn = ({ text }: TextLine): Family => (/^\S*:\S*:/.test(text) ? 6 : 4)
