import type { InterfaceFact } from '../facts/fact.ts'
import type { Address } from '../net/address.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { addressesIn } from './ipconfig-address.ts'
import type { IpconfigRow } from './ipconfig-blocks.ts'
import { told } from './told.ts'

/** Gateways and servers: the rows of an adapter that are not about its own addresses (`own`: their indexes). */
export function aroundAdapter(
  rows: readonly IpconfigRow[],
  own: ReadonlySet<number>,
): Pick<InterfaceFact, 'gateways' | 'dhcpServer' | 'dnsServers'> {
  const others = rows.filter((_, index) => !own.has(index))
  const dhcp = others.find((row) => /DHCP(?!v6)/i.test(row.label) && addressesIn(row).length > 0)
  const dns = others.find((row) => row.label.includes('DNS') && addressesIn(row).length > 0)
  const [dhcpServer] = addressesOf(dhcp)
  const lastOwn = rows.findLastIndex((_, index) => own.has(index))
  const gateway = rows.find((row, index) => !own.has(index) && isGateway(row, index > lastOwn))
  return told({
    // Whoever has no address has no gateway; of one that has, the row may just not have been copied.
    gateways: gateway === undefined && own.size > 0 ? undefined : addressesOf(gateway),
    // An old Windows prints it so where it has asked and nobody answered.
    dhcpServer: dhcpServer === '255.255.255.255' ? undefined : dhcpServer,
    dnsServers: dns === undefined ? undefined : addressesOf(dns),
  })
}

const addressesOf = (row: IpconfigRow | undefined): Address[] => addressesIn(row).map(({ address }) => address)

/** All other rows with an address say IP, DHCP, DNS or WINS. Where there is no gateway, nothing stands behind the label. */
function isGateway(row: IpconfigRow, isBehindAddresses: boolean): boolean {
  const first = row.values[0]?.text ?? ''
  if (/DHCP|DNS|WINS|NetBIOS/i.test(row.label) || (lengthOfMask(first) ?? 0) > 0) return false
  return addressesIn(row).length > 0 || (isBehindAddresses && row.values.every(({ text }) => text === ''))
}
