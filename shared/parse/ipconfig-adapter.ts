import type { AddressFact, Fact, InterfaceFact } from '../facts/fact.ts'
import { type Address, familyOf, parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import type { IpconfigBlock, IpconfigRow } from './ipconfig-blocks.ts'
import { adapterOfHeading } from './ipconfig-heading.ts'

/** An address with what stands around it: `fe80::1%8(Preferred)`. */
interface Written {
  address: Address
  zone?: number
  mark?: string
}

/**
 * One adapter. Its rows have no names in common between languages, but an order: the medium's state where it is
 * disconnected, DNS suffix; with /all description, MAC, DHCP and autoconfiguration; the adapter's own addresses, each
 * IPv4 one with its mask; the lease; gateway; DHCP server where there is a lease; DNS servers.
 */
export function readAdapter(block: IpconfigBlock): Fact[] {
  const { name, medium } = adapterOfHeading(block.heading)
  const rows = [...block.rows]
  const connected = !(rows[0] !== undefined && tellsMedium(rows[0]))
  if (!connected) rows.shift()
  rows.shift() // the DNS suffix
  const general = rows[0] !== undefined && isWords(rows[0]) && rows.length >= 3 ? rows.splice(0, 4) : undefined
  const addresses = takeAddresses(rows, name, general !== undefined)
  const lastLine = block.rows.at(-1)?.values.at(-1)?.line ?? block.line
  const index = addresses.find((one) => one.zone !== undefined && isLinkLocal(one.fact.address))?.zone
  const found: InterfaceFact = {
    kind: 'interface',
    name,
    ...(index === undefined ? {} : { index }),
    ...(medium === undefined ? {} : { medium }),
    connected,
    ...(general === undefined ? {} : generalOf(general)),
    ...surroundings(rows, general !== undefined),
    line: block.line,
    ...(lastLine > block.line ? { endLine: lastLine } : {}),
  }
  if (found.dhcpServer !== undefined && found.dhcp === undefined) found.dhcp = true
  return [found, ...addresses.map((one) => one.fact)]
}

/** A DNS suffix has neither blanks nor letters beyond ASCII; "Media disconnected" has one or the other in every language. */
function tellsMedium(row: IpconfigRow): boolean {
  return /[ \u0080-\uffff]/.test(row.values[0]?.text ?? '')
}

const isWords = (row: IpconfigRow): boolean => row.values[0]?.text !== '' && writtenIn(row).length === 0

const YES: ReadonlySet<string> = new Set([
  'yes',
  'ja',
  'oui',
  'sí',
  'sì',
  'sim',
  'tak',
  'ano',
  'igen',
  'evet',
  'да',
  'はい',
  '是',
  '예',
])
const NO: ReadonlySet<string> = new Set([
  'no',
  'nein',
  'non',
  'não',
  'nej',
  'nei',
  'nee',
  'nie',
  'ne',
  'nem',
  'hayır',
  'нет',
  'いいえ',
  '否',
  '아니요',
])

/** Description, MAC, DHCP: the rows that only /all prints. */
function generalOf([description, physical, dhcp]: IpconfigRow[]): Partial<InterfaceFact> {
  const mac = parseMac(physical?.values[0]?.text ?? '')
  const words = description?.values.map(({ text }) => text).join(' ') ?? ''
  const answer = dhcp?.values[0]?.text.toLowerCase() ?? ''
  return {
    ...(words === '' ? {} : { description: words }),
    ...(mac === undefined ? {} : { mac }),
    ...(YES.has(answer) ? { dhcp: true } : NO.has(answer) ? { dhcp: false } : {}),
  }
}

/** Takes the adapter's own addresses, with their masks, off the rows. */
function takeAddresses(rows: IpconfigRow[], on: string, all: boolean): { fact: AddressFact; zone?: number }[] {
  const taken: { fact: AddressFact; zone?: number }[] = []
  while (rows[0] !== undefined) {
    const [row, next, afterNext] = rows
    const written = writtenIn(row)
    const [first] = written
    const length = lengthOfMask(next?.values[0]?.text ?? '')
    const isIpv4 = first !== undefined && familyOf(first.address) === 4
    // Without /all nothing marks the adapter's own addresses, but the gateway is the last row.
    const isOwn =
      first !== undefined && (isIpv4 ? length !== undefined : all ? first.mark !== undefined : next !== undefined)
    if (!isOwn) break
    for (const [i, one] of written.entries()) {
      const line = row.values[i]?.line ?? row.line
      taken.push({
        fact: ownAddress(on, one, line, isIpv4 ? length : undefined),
        ...(one.zone === undefined ? {} : { zone: one.zone }),
      })
    }
    rows.splice(0, isIpv4 ? 2 : 1)
    if (isIpv4 && afterNext === undefined) break
  }
  return taken
}

function ownAddress(on: string, { address, mark }: Written, line: number, length: number | undefined): AddressFact {
  return {
    kind: 'address',
    interface: on,
    address,
    ...(length === undefined ? {} : { length }),
    ...(familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}),
    ...(mark !== undefined && /dupli|doppelt/i.test(mark) ? { duplicate: true } : {}),
    line,
    ...(length === undefined ? {} : { endLine: line + 1 }),
  }
}

/** Gateway, DHCP server and DNS servers, in what is left of the rows. */
function surroundings(rows: readonly IpconfigRow[], all: boolean): Partial<InterfaceFact> {
  const gateway = rows.findIndex((row) => row.values[0]?.text === '' || writtenIn(row).length > 0)
  if (gateway < 0) return { gateways: [] }
  const addressesAt = (index: number): Address[] => writtenIn(rows[index]).map(({ address }) => address)
  if (!all) return { gateways: addressesAt(gateway) }
  // Two rows tell when the lease was obtained and when it expires; only then a DHCP server is named.
  const [dhcpServer] = gateway >= 2 ? addressesAt(gateway + 1) : []
  const dns = rows.findIndex((row, i) => i > gateway + (dhcpServer === undefined ? 0 : 1) && writtenIn(row).length > 0)
  return {
    gateways: addressesAt(gateway),
    ...(dhcpServer === undefined ? {} : { dhcpServer }),
    ...(dns < 0 ? {} : { dnsServers: addressesAt(dns) }),
  }
}

/** The addresses of a row, with those below it; none where one of its values is something else. */
function writtenIn(row: IpconfigRow | undefined): Written[] {
  const written = (row?.values ?? []).filter(({ text }) => text !== '').map(({ text }) => writtenAddress(text))
  return written.every((one) => one !== undefined) ? written : []
}

function writtenAddress(text: string): Written | undefined {
  const match = /^([0-9a-f:.]{2,45})(?:%(\d{1,10}))?\s?(?:\((.{1,40})\))?$/i.exec(text)
  const address = parseAddress(match?.[1] ?? '')
  if (address === undefined) return undefined
  const [, , zone, mark] = match ?? []
  return { address, ...(zone === undefined ? {} : { zone: Number(zone) }), ...(mark === undefined ? {} : { mark }) }
}
