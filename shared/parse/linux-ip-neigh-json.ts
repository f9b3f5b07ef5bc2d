import { z } from 'zod'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { asks } from './iproute-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `ip -j neigh`. */
export const linuxIpNeighJson = defineParser({
  id: 'linux-ip-neigh-json',
  title: 'ip -j neigh',
  noun: 'neighbour table',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'neigh'),
  recognise: (text) => {
    const first = Entry.safeParse(firstJsonRow(text)).data
    return first !== undefined && (first.state !== undefined || 'proxy' in first)
  },
  parse: (text) =>
    readJsonRows(text, (row) => {
      const entry = Entry.safeParse(row.value).data
      const address = parseAddress(entry?.dst ?? '')
      if (entry === undefined || address === undefined) return undefined
      // An address for which this machine answers in the place of others: no neighbour of its own.
      if ('proxy' in entry) return []
      return [
        {
          kind: 'neighbour',
          address,
          mac: parseMac(entry.lladdr ?? '') ?? null,
          ...(entry.dev === undefined ? {} : { interface: entry.dev }),
          ...(entry.state === undefined || entry.state.length === 0 ? {} : { state: entry.state.join(' ') }),
          ...('router' in entry ? { router: true } : {}),
          ...row.place,
        },
      ]
    }),
})

/** Flags are members without a value: `"router": null`. */
const Entry = z.object({
  dst: z.string(),
  dev: optional(z.string()),
  lladdr: optional(z.string()),
  state: optional(z.array(z.string())),
  router: z.unknown().optional(),
  proxy: z.unknown().optional(),
})
