import type { Fact } from '../facts/fact.ts'
import type { Family } from '../net/address.ts'
import { append } from './append.ts'
import { type BsdRouteColumns, bsdRouteRow } from './bsd-route-row.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `netstat -rn` of macOS, the BSDs, Solaris and AIX: a part for each family, with routes and on macOS neighbours as well. */
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
    const lines = firstLines(text)
    // Rows of IPv6 of net-tools look alike; their headings don't.
    if (lines.some(isOfLinux)) return false
    const { facts, unread } = read(lines)
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
    else if (!isRule(line) && (index > 0 || !/^\D{1,80}$/.test(line.text))) add(line, family, columns, parsed)
  }
  return parsed
}

function add(line: TextLine, family: Family | undefined, columns: BsdRouteColumns, to: ParsedText): void {
  const facts: Fact[] | undefined = bsdRouteRow(line, family ?? familyIn(line), columns)
  if (facts === undefined) to.unread.push(unreadRow(line))
  else append(to.facts, facts)
}

/** `Internet:`, `Internet6:`; OpenBSD has two lines, NetBSD `Internet6:` as well; Solaris and AIX say it in more words. */
const SECTION =
  /^(?:Internet(?<bsd>6?):|Routing Table: IPv(?<solaris>[46])|Route Tree for Protocol Family \d{1,2} \(Internet(?<aix> v6)?\):)$/

function sectionOf({ text }: TextLine): Family | undefined {
  const groups = SECTION.exec(text)?.groups
  if (groups === undefined) return undefined
  const { bsd, solaris, aix } = groups
  return bsd === '6' || solaris === '6' || aix !== undefined ? 6 : 4
}

const isHeadings = ({ text }: TextLine): boolean => /^\s*Destination(?:\/Mask)?\s+Gateway\s+Flags\b/.test(text)
const isOfLinux = ({ text }: TextLine): boolean => /^\s*Destination\s+Next Hop\s+Flags?\b/.test(text)
const isRule = ({ text }: TextLine): boolean => /^[- ]{20,}$/.test(text)

function columnsOf({ text }: TextLine): BsdRouteColumns {
  const words = wordsOf(text)
  const netif = words.findIndex((word) => /^(?:netif|iface|interface|if)$/i.test(word))
  const named = netif < 0 ? {} : { netif }
  if (words.includes('Ref')) return { ...named, isSolaris: true }
  const gateway = text.indexOf('Gateway')
  return { ...named, widths: [gateway, text.indexOf('Flags') - gateway] }
}

/** A row without the heading of its part: only IPv6 has two colons and more. */
const familyIn = ({ text }: TextLine): Family => (/^\S*:\S*:/.test(text) ? 6 : 4)
