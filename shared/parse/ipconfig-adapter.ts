import type { AddressFact, Fact, InterfaceFact } from '../facts/fact.ts'
import { type Address, familyOf } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import { addressesIn, isDamagedAddress, type WrittenAddress } from './ipconfig-address.ts'
import type { IpconfigBlock, IpconfigRow } from './ipconfig-blocks.ts'
import { adapterOfHeading } from './ipconfig-heading.ts'
import { yesOrNo } from './yes-no.ts'

/** An adapter's facts, and the rows with an address that is none. */
export interface ReadAdapter {
  facts: Fact[]
  damaged: IpconfigRow[]
}

/**
 * One adapter. Its rows have no names in common between languages, but an order: the medium's state where it is
 * disconnected, DNS suffix; with /all description, MAC, DHCP and autoconfiguration; the adapter's own addresses, each
 * IPv4 one with its mask; the lease; gateway; DHCP server where there is a lease; DNS servers.
 */
export function readAdapter(block: IpconfigBlock): ReadAdapter {
  const { name, medium } = adapterOfHeading(block.heading)
  const damaged = block.rows.filter(isDamagedAddress)
  const connected = !tellsMedium(block.rows[0])
  const behindSuffix = block.rows.slice(connected ? 1 : 2)
  const isAll = behindSuffix.length >= 3 && isWords(behindSuffix[0])
  const general = isAll ? behindSuffix.slice(0, 4) : []
  const rows = behindSuffix.slice(general.length).filter((row) => !isDamagedAddress(row))
  const { own, rest } = takeOwn(rows, name, isAll)
  const lastLine = block.rows.at(-1)?.values.at(-1)?.line ?? block.line
  const index = own.find(({ zone, fact }) => zone !== undefined && isLinkLocal(fact.address))?.zone
  const around = surroundings(rest, isAll)
  const said = generalOf(general)
  const dhcp = said.dhcp ?? (around.dhcpServer === undefined ? undefined : true)
  const adapter: InterfaceFact = {
    kind: 'interface',
    name,
    ...(index === undefined ? {} : { index }),
    ...(medium === undefined ? {} : { medium }),
    connected,
    ...said,
    ...around,
    ...(dhcp === undefined ? {} : { dhcp }),
    line: block.line,
    ...(lastLine > block.line ? { endLine: lastLine } : {}),
  }
  return { facts: [adapter, ...own.map(({ fact }) => fact)], damaged }
}

/** A DNS suffix has neither blanks nor letters beyond ASCII; "Media disconnected" has one or the other in every language. */
function tellsMedium(row: IpconfigRow | undefined): boolean {
  return /[ \u0080-\uffff]/.test(row?.values[0]?.text ?? '')
}

function isWords(row: IpconfigRow | undefined): boolean {
  return (row?.values[0]?.text ?? '') !== '' && addressesIn(row).length === 0
}

/** Description, MAC, DHCP: the rows that only /all prints. */
function generalOf([description, physical, dhcp]: readonly IpconfigRow[]): Pick<
  InterfaceFact,
  'description' | 'mac' | 'dhcp'
> {
  const mac = parseMac(physical?.values[0]?.text ?? '')
  const words = description?.values.map(({ text }) => text).join(' ') ?? ''
  const answer = yesOrNo(dhcp?.values[0]?.text ?? '')
  return {
    ...(words === '' ? {} : { description: words }),
    ...(mac === undefined ? {} : { mac }),
    ...(answer === undefined ? {} : { dhcp: answer }),
  }
}

interface OwnAddress {
  fact: AddressFact
  zone?: number
}

/** Parts the rows into the adapter's own addresses (with their masks) and what comes behind them. */
function takeOwn(rows: readonly IpconfigRow[], on: string, isAll: boolean): { own: OwnAddress[]; rest: IpconfigRow[] } {
  const own: OwnAddress[] = []
  let at = 0
  for (let row = rows[at]; row !== undefined; row = rows[at]) {
    const mask = rows[at + 1]
    const written = addressesIn(row)
    const [first] = written
    const isIpv4 = first !== undefined && familyOf(first.address) === 4
    const length = isIpv4 ? lengthOfMask(mask?.values[0]?.text ?? '') : undefined
    // Without /all nothing marks the adapter's own addresses, but the gateway is the last row.
    const isOwn =
      first !== undefined && (isIpv4 ? length !== undefined : isAll ? first.mark !== undefined : mask !== undefined)
    if (!isOwn) break
    for (const [i, one] of written.entries()) {
      const line = row.values[i]?.line ?? row.line
      const fact = ownAddress(on, one, line, length === undefined ? undefined : { length, line: mask?.line ?? line })
      own.push({ fact, ...(one.zone === undefined ? {} : { zone: one.zone }) })
    }
    at += isIpv4 ? 2 : 1
  }
  return { own, rest: rows.slice(at) }
}

function ownAddress(
  on: string,
  written: WrittenAddress,
  line: number,
  mask?: { length: number; line: number },
): AddressFact {
  const { address, mark } = written
  return {
    kind: 'address',
    interface: on,
    address,
    ...(mask === undefined ? {} : { length: mask.length }),
    ...(familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}),
    ...(mark !== undefined && /dupli|doppelt/i.test(mark) ? { duplicate: true } : {}),
    line,
    ...(mask === undefined ? {} : { endLine: mask.line }),
  }
}

/** Gateway, DHCP server and DNS servers, in the rows behind the adapter's own addresses. */
function surroundings(
  rows: readonly IpconfigRow[],
  isAll: boolean,
): Pick<InterfaceFact, 'gateways' | 'dhcpServer' | 'dnsServers'> {
  const addressesAt = (index: number): Address[] => addressesIn(rows[index]).map(({ address }) => address)
  const gateway = rows.findIndex((row) => row.values[0]?.text === '' || addressesIn(row).length > 0)
  if (gateway < 0) return { gateways: [] }
  if (!isAll) return { gateways: addressesAt(gateway) }
  // Two rows tell when the lease was obtained and when it expires; only then a DHCP server is named.
  const [dhcpServer] = gateway >= 2 ? addressesAt(gateway + 1) : []
  const behind = gateway + (dhcpServer === undefined ? 0 : 1)
  const dns = rows.findIndex((row, i) => i > behind && addressesIn(row).length > 0)
  return {
    gateways: addressesAt(gateway),
    ...(dhcpServer === undefined ? {} : { dhcpServer }),
    ...(dns < 0 ? {} : { dnsServers: addressesAt(dns) }),
  }
}
