import { z } from 'zod'
import { parseMac } from '../net/mac.ts'
import { asks } from './iproute-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `bridge -j fdb`: behind which port of a bridge which MAC was seen. */
export const linuxBridgeFdbJson = defineParser({
  id: 'linux-bridge-fdb-json',
  title: 'bridge -j fdb',
  noun: 'forwarding table',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'fdb'),
  recognise: (text) => Entry.safeParse(firstJsonRow(text)).success,
  parse: (text) =>
    readJsonRows(text, (row) => {
      const entry = Entry.safeParse(row.value).data
      const mac = parseMac(entry?.mac ?? '')
      if (entry === undefined || mac === undefined) return undefined
      // Rows without a bridge are the addresses that a device of its own listens to ("self").
      if (entry.master === undefined) return []
      return [
        {
          kind: 'forwarding-entry',
          mac,
          port: entry.ifname,
          bridge: entry.master,
          ...(entry.vlan === undefined ? {} : { vlan: entry.vlan }),
          ...(entry.state === undefined || entry.state === '' ? {} : { state: entry.state }),
          ...row.place,
        },
      ]
    }),
})

const Entry = z.object({
  mac: z.string(),
  ifname: z.string().min(1),
  master: optional(z.string()),
  vlan: optional(z.number().int()),
  state: optional(z.string()),
})
