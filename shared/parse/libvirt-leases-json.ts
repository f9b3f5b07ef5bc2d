import { z } from 'zod'
import type { LeaseFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { fileAsked } from './file-asked.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'
import { told } from './told.ts'

const Row = z.object({
  'ip-address': z.string(),
  'mac-address': optional(z.string()),
  hostname: optional(z.string()),
})

/** libvirt's own list of leases: `/var/lib/libvirt/dnsmasq/virbr0.status`. */
export const libvirtLeasesJson = defineParser({
  id: 'libvirt-leases-json',
  title: '/var/lib/libvirt/dnsmasq/virbr0.status',
  noun: 'list of DHCP leases',
  os: 'linux',
  answersTo: (command) => /^\S{1,60}\.status$/.test(fileAsked(command) ?? ''),
  recognise: (text) => Row.safeParse(firstJsonRow(text)).success,
  parse: (text) =>
    readJsonRows(text, ({ value, place }) => {
      const row = Row.safeParse(value).data
      const address = parseAddress(row?.['ip-address'] ?? '')
      if (row === undefined || address === undefined) return undefined
      const mac = parseMac(row['mac-address'] ?? '')
      return [{ kind: 'lease', address, ...told({ mac, name: row.hostname }), ...place } satisfies LeaseFact]
    }),
})
