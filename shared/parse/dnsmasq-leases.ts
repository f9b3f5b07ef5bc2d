import type { LeaseFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { fileAsked } from './file-asked.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** dnsmasq's `dnsmasq.leases` (LXD, libvirt, OpenWrt): when it ends, MAC, address, name or `*`, client id. */
export const dnsmasqLeases = defineParser({
  id: 'dnsmasq-leases',
  title: 'dnsmasq.leases',
  noun: 'list of DHCP leases',
  os: 'linux',
  answersTo: (command) => /^dnsmasq\.(?:\S{0,40}\.)?leases$/.test(fileAsked(command) ?? ''),
  recognise: (text) => firstLines(text).some((line) => (leaseOf(line)?.length ?? 0) > 0),
  parse: (text) => readRows(text, leaseOf),
})

function leaseOf({ text, number }: TextLine): LeaseFact[] | undefined {
  const [end = '', hardware = '', to = '', printed, ...more] = wordsOf(text)
  // The server's own id, above the leases of IPv6.
  if (end === 'duid' && to === '') return []
  const address = parseAddress(to)
  // A hardware type other than Ethernet stands before the MAC: `06-…`. For IPv6 it is an association's number.
  const isHardware = parseMac(hardware) !== undefined || /^T?\d{1,12}$|^[\da-f]{2}-[\da-f:]{11,60}$/i.test(hardware)
  if (!/^\d{1,12}$/.test(end) || address === undefined || !isHardware || printed === undefined || more.length > 1)
    return undefined
  const name = printed === '*' ? undefined : printed
  return [{ kind: 'lease', address, ...told({ mac: parseMac(hardware), name }), line: number }]
}
