import { z } from 'zod'
import type { BridgeVlanFact } from '../facts/fact.ts'
import { asks } from './iproute-command.ts'
import { firstJsonRow, type JsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `bridge -j vlan`: which VLANs each port of a bridge is a member of. */
export const linuxBridgeVlanJson = defineParser({
  id: 'linux-bridge-vlan-json',
  title: 'bridge -j vlan',
  noun: 'list of VLANs',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'vlan'),
  recognise: (text) => Port.extend({ vlans: z.array(Vlan) }).safeParse(firstJsonRow(text)).success,
  parse: (text) =>
    readJsonRows(text, (row, refuse) => {
      const port = Port.safeParse(row.value).data
      return port && row.list('vlans').flatMap((one) => vlanOf(one, port.ifname) ?? refuse(one))
    }),
})

const Port = z.object({ ifname: z.string().min(1) })
const id = z.number().int().min(0).max(4095)
const Vlan = z.object({ vlan: id, vlanEnd: optional(id), flags: optional(z.array(z.string())) })

function vlanOf(row: JsonRow, port: string): BridgeVlanFact | undefined {
  const given = Vlan.safeParse(row.value).data
  if (given === undefined) return undefined
  return {
    kind: 'bridge-vlan',
    port,
    vlan: given.vlan,
    ...(given.vlanEnd === undefined ? {} : { vlanEnd: given.vlanEnd }),
    ...(given.flags?.includes('PVID') === true ? { pvid: true } : {}),
    ...(given.flags?.includes('Egress Untagged') === true ? { untagged: true } : {}),
    ...row.place,
  }
}
