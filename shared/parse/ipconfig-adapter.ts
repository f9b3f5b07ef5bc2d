import type { AddressFact, Fact, InterfaceFact } from '../facts/fact.ts'
import { familyOf } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import { addressesIn, isDamagedAddress, type WrittenAddress } from './ipconfig-address.ts'
import type { IpconfigBlock, IpconfigRow } from './ipconfig-blocks.ts'
import { adapterOfHeading } from './ipconfig-heading.ts'
import { aroundAdapter } from './ipconfig-surroundings.ts'
import { told } from './told.ts'
import { yesOrNo } from './yes-no.ts'

/** An adapter's facts, and the rows with an address that is none. */
export interface ReadAdapter {
  facts: Fact[]
  damaged: IpconfigRow[]
}

/**
 * One adapter. Its labels differ between languages, but all write IP, DNS, DHCP and WINS so, and rows have an order: the medium's
 * state where it is disconnected, DNS suffix; with /all description, MAC, DHCP, autoconfiguration; the adapter's own addresses, each
 * IPv4 one with its mask; gateway and servers; leases before or (XP) behind those. Rows may be missing: people copy what matters.
 */
export function readAdapter(block: IpconfigBlock): ReadAdapter {
  const { name, medium } = adapterOfHeading(block.heading)
  const damaged = block.rows.filter(isDamagedAddress)
  const rows = block.rows.filter((row) => !isDamagedAddress(row))
  const own = ownAddresses(rows, name)
  const lastLine = block.rows.at(-1)?.values.at(-1)?.line ?? block.line
  const index = own.found.find(({ zone, fact }) => zone !== undefined && isLinkLocal(fact.address))?.zone
  const around = aroundAdapter(rows, own.rows)
  const said = generalOf(rows)
  const adapter: InterfaceFact = {
    kind: 'interface',
    name,
    ...told({ index, medium }),
    connected: own.found.length > 0 || !tellsMedium(rows),
    ...said,
    ...around,
    ...told({ dhcp: said.dhcp ?? (around.dhcpServer === undefined ? undefined : true) }),
    line: block.line,
    ...(lastLine > block.line ? { endLine: lastLine } : {}),
  }
  return { facts: [adapter, ...own.found.map(({ fact }) => fact)], damaged }
}

const isMac = (row: IpconfigRow | undefined): boolean =>
  /^(?:[\da-f]{2}-){5,7}[\da-f]{2}$/i.test(row?.values[0]?.text ?? '') && !/DHCP/i.test(row?.label ?? '')
const isWords = (row: IpconfigRow): boolean =>
  row.values[0]?.text !== '' && addressesIn(row).length === 0 && !isMac(row)

/** The medium's state stands first, and only where there is none: otherwise the DNS suffix does (or the description, where rows are missing). */
function tellsMedium(rows: readonly IpconfigRow[]): boolean {
  const [first, second] = rows
  return first !== undefined && isWords(first) && !/DNS|DHCP/i.test(first.label) && !isMac(second)
}

/** Description, MAC, DHCP: the rows that only /all prints. The MAC may be empty; the description stands above it. */
function generalOf(rows: readonly IpconfigRow[]): Pick<InterfaceFact, 'description' | 'mac' | 'dhcp'> {
  const dhcp = rows.findIndex((row) => /DHCP(?!v6)/i.test(row.label) && isWords(row))
  const printed = rows.findIndex(isMac)
  const physical = printed >= 0 ? printed : dhcp - 1
  const above = rows[physical - 1]
  const words =
    above === undefined || above.label.includes('DNS') || !isWords(above)
      ? ''
      : above.values.map(({ text }) => text).join(' ')
  return told({
    description: words.trim() === '' ? undefined : words.trim(),
    mac: parseMac(rows[printed]?.values[0]?.text ?? ''),
    dhcp: dhcpOf(rows[dhcp], rows[dhcp + 1]),
  })
}

/** In a language that is not known here: autoconfiguration, in the next row, is on everywhere, so that its word means yes. */
function dhcpOf(row: IpconfigRow | undefined, next: IpconfigRow | undefined): boolean | undefined {
  const word = row?.values[0]?.text
  if (word === undefined) return undefined
  const always = next !== undefined && isWords(next) ? next.values[0]?.text : undefined
  return yesOrNo(word) ?? (always === undefined ? undefined : word === always)
}

interface OwnAddress {
  fact: AddressFact
  zone?: number
}

/** The adapter's own addresses, and which rows tell them: those that are labelled IP, or marked as preferred, or followed by a mask. */
function ownAddresses(rows: readonly IpconfigRow[], on: string): { found: OwnAddress[]; rows: ReadonlySet<number> } {
  const found: OwnAddress[] = []
  const taken = new Set<number>()
  for (const [at, row] of rows.entries()) {
    const written = taken.has(at) ? [] : addressesIn(row)
    const mask = rows[at + 1]
    const length = isIpv4(written[0]) ? lengthOfMask(mask?.values[0]?.text ?? '') : undefined
    const isOther = /DNS|DHCP|WINS/i.test(row.label)
    const isOwn = /IP/.test(row.label) || written[0]?.mark !== undefined || length !== undefined
    if (written.length === 0 || isOther || !isOwn) continue
    taken.add(at)
    if (length !== undefined) taken.add(at + 1)
    for (const [i, one] of written.entries()) {
      const line = row.values[i]?.line ?? row.line
      // Without a lease XP prints zeros.
      if (one.address === '0.0.0.0') continue
      const fact = ownAddress(on, one, line, length === undefined ? undefined : { length, line: mask?.line ?? line })
      found.push({ fact, ...told({ zone: one.zone }) })
    }
  }
  return { found, rows: taken }
}

const isIpv4 = (one: WrittenAddress | undefined): boolean => one !== undefined && familyOf(one.address) === 4

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
    ...(mark !== undefined && /dupli|doppe|double|dubbel|дубл|重复|重複|중복/i.test(mark) ? { duplicate: true } : {}),
    line,
    ...(mask === undefined ? {} : { endLine: mask.line }),
  }
}
