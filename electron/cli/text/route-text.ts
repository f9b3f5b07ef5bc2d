import type { Evidence } from '../evidence.ts'
import type { MatchResult, RouteResult, RowResult } from '../route-result.ts'
import { cutTo } from './display-width.ts'
import { type Page, pageOf } from './section.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** Which row wins and why; then each row of the address's family in bits: the mask, address AND mask, and what comes out. */
export function routeText(given: RouteResult, page: Page): string {
  const result = printableValue(given)
  const rows = result.rows.filter(({ match }) => match !== null)
  return pageOf([
    headline(result, page),
    addressLines(rows[0]?.match, result.address),
    ...rows.map((row) => rowLines(row, result, page)),
    otherLines(result, page),
  ])
}

function headline(
  { machine, address, winner, why, recorded, rows, next }: RouteResult,
  { width, paint }: Page,
): string[] {
  const asRecorded = recorded || rows.every(({ match }) => match === null)
  const colour = winner === null ? paint.bad : paint.good
  const family = address.includes(':') ? 'IPv6' : 'IPv4'
  const taken = `${machine}’s ${family} routing table was not recorded: these are the rows that it is taken to have.`
  return [
    paint.strong(`From ${machine} to ${address}`),
    ...hang('', why, width).map(colour),
    ...(next === null ? [] : hang('', next.sentence, width)),
    ...(next?.evidence ?? []).map((row) => evidenceLine(row, machine, { width, paint })),
    ...(asRecorded ? [] : hang('', taken, width).map(paint.unsure)),
  ]
}

function addressLines(match: MatchResult | null | undefined, address: string): string[] {
  return match === null || match === undefined ? [] : bitLines('     address  ', match.bits.address, address)
}

function rowLines(row: RowResult, { winner, machine }: RouteResult, { width, paint }: Page): string[] {
  const { match, number, evidence, assumptions } = row
  if (match === null) return []
  const wins = winner === number
  const colour = wins ? paint.good : match.matches ? paint.strong : paint.muted
  return [
    ...hang(`${`${number}`.padStart(3)}. `, rowWords(row), width).map(
      wins ? (line) => paint.good(paint.strong(line)) : paint.strong,
    ),
    ...bitLines('     mask     ', match.bits.mask, match.mask),
    ...bitLines('     AND      ', match.bits.masked, match.masked),
    ...hang('              ', outcome(row, match, wins), width).map(colour),
    ...evidence.map((one) => evidenceLine(one, machine, { width, paint })),
    ...assumptions.flatMap(({ sentence }) => hang('     assumed: ', sentence, width).map(paint.unsure)),
  ]
}

function evidenceLine({ machine, command, line, text }: Evidence, asked: string, { width, paint }: Page): string {
  const owner = machine === asked ? '' : `${machine}: `
  return paint.muted(cutTo(`     ${owner}${command}, line ${line}: ${text.replace(/ {2,}/g, '  ')}`, width))
}

/** "192.168.41.96/28, on this network, eth0; metric 5; table main (default: everything else)". */
function rowWords({
  destination,
  type,
  gateway,
  gatewayName,
  interface: on,
  metric,
  table,
  special,
}: RowResult): string {
  const hop = [gateway, gatewayName].filter((one) => one !== null && one !== undefined)
  const way = type !== 'unicast' ? type : hop.length === 0 ? 'on this network' : `through ${hop.join(' = ')}`
  const words = [
    `${destination}, ${way}${on === null ? '' : `, ${on}`}`,
    ...(metric === null ? [] : [`metric ${metric}`]),
    ...(table === null ? [] : [`table ${table}`]),
  ].join('; ')
  return special === null || special === type ? words : `${words} (${special})`
}

function outcome({ aside }: RowResult, { matches, masked, network }: MatchResult, wins: boolean): string {
  if (!matches) return `${masked} is not ${network}: no match`
  if (aside !== null) return `${masked} is the row’s own: it would match, but ${aside}`
  return `${masked} is the row’s own: it matches${wins ? ', and wins' : ''}`
}

/** Bits with the address that they are: on one line for IPv4; for IPv6, with its eight groups of 16, on three. */
function bitLines(first: string, bits: string, address: string): string[] {
  const groups = bits.split(':')
  if (groups.length === 1) return [`${first}${bits}  ${address}`]
  const half = groups.length / 2
  const left = ' '.repeat(first.length)
  return [`${first}${address}`, `${left}${groups.slice(0, half).join(':')}:`, `${left}${groups.slice(half).join(':')}`]
}

/** Rows that no mask can compare with the address. */
function otherLines({ rows, address }: RouteResult, { width, paint }: Page): string[] {
  const unknown = rows.filter(({ destination }) => destination === null)
  const others = rows.filter(({ destination, match }) => destination !== null && match === null)
  const family = address.includes(':') ? 'IPv4' : 'IPv6'
  return [
    ...(others.length === 0 ? [] : hang('', `${count(others.length, `${family} row`)} can’t match.`, width)),
    ...unknown.flatMap(({ number, destinationName }) =>
      hang('', `Row ${number} is for ${destinationName ?? '?'}; no other row tells which address that is.`, width),
    ),
  ].map(paint.muted)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
