import { z } from 'zod'
import { asks } from './iproute-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `ip -j netns list` and `ip -j netns list-id`: named network namespaces, with their ids here. */
export const linuxIpNetnsJson = defineParser({
  id: 'linux-ip-netns-json',
  title: 'ip -j netns',
  noun: 'list of network namespaces',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'netns'),
  recognise: (text) => Namespace.safeParse(firstJsonRow(text)).success,
  parse: (text) =>
    readJsonRows(text, (row) => {
      const given = Namespace.safeParse(row.value).data
      if (given === undefined) return undefined
      const id = given.id ?? given.nsid
      // An id without a name: somebody's namespace, such as a container's.
      if (given.name === undefined) return []
      return [{ kind: 'namespace', name: given.name, ...(id === undefined ? {} : { id }), ...row.place }]
    }),
})

const id = optional(z.number().int().nonnegative())
const Namespace = z
  .strictObject({ name: z.string().min(1).optional(), id, nsid: id })
  .refine(({ name, nsid }) => name !== undefined || nsid !== undefined)
