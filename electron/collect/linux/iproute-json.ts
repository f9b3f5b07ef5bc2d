import { z } from 'zod'
import type { RecordedOutput } from '../../../shared/recording/recording.ts'

/** What the collector itself must understand in order to know whom to ask next; all else is the parsers' business. */
export const Link = z.object({
  ifindex: z.number(),
  ifname: z.string(),
  /** Its MAC. */
  address: z.string().optional(),
  /** The other end of a veth: its index, and the id of the namespace it is in. */
  link_index: z.number().optional(),
  link_netnsid: z.number().optional(),
  /** The bridge of which it is a port. */
  master: z.string().optional(),
})
export type Link = z.infer<typeof Link>

export const Namespace = z.object({ name: z.string().min(1), id: z.number().optional() })
export type Namespace = z.infer<typeof Namespace>

export const DefaultRoute = z.object({
  dst: z.literal('default'),
  dev: z.string(),
  gateway: z.string().optional(),
  /** Left out by `ip` for the main table. */
  table: z.literal('main').optional(),
})

export const InterfaceAddresses = z.object({ addr_info: z.array(z.object({ local: z.string().optional() })) })

/** The rows of an output of `ip -j` that have the shape; none where it failed or is something else. */
export function rowsOf<Row extends z.ZodType>(
  outputs: readonly RecordedOutput[],
  file: string,
  row: Row,
): z.infer<Row>[] {
  const output = outputs.find(({ id }) => id.endsWith(`/${file}`))
  if (output === undefined || output.failure !== undefined) return []
  let rows: unknown
  try {
    rows = JSON.parse(output.text)
  } catch {
    return []
  }
  return Array.isArray(rows) ? rows.flatMap((one) => row.safeParse(one).data ?? []) : []
}
