import { z } from 'zod'
import { optional } from '../../../../shared/parse/optional.ts'

/** Settings hold passwords (`user.user-data`, `raw.lxc`): of them only these are kept. */
const KEPT_SETTING = /^volatile\.[^.]+\.(?:hwaddr|host_name)$/
const Words = z.record(z.string(), z.string())

const settings = (kept: RegExp) =>
  optional(Words.transform((all) => Object.fromEntries(Object.entries(all).filter(([key]) => kept.test(key)))))

const Nic = z.object({
  type: z.literal('nic'),
  name: optional(z.string()),
  network: optional(z.string()),
  nictype: optional(z.string()),
  parent: optional(z.string()),
  hwaddr: optional(z.string()),
  vlan: optional(z.string()),
})
const ProxyDevice = z.object({
  type: z.literal('proxy'),
  listen: z.string(),
  connect: z.string(),
  bind: optional(z.string()),
})
const Device = z.union([Nic, ProxyDevice]).optional().catch(undefined)

/** An instance of LXD or Incus with its members about the network alone. */
export const Instance = z.object({
  name: z.string(),
  status: z.string(),
  type: z.string(),
  project: optional(z.string()),
  expanded_config: settings(KEPT_SETTING),
  expanded_devices: optional(
    z
      .record(z.string(), Device)
      .transform((all) => Object.fromEntries(Object.entries(all).filter(([, device]) => device !== undefined))),
  ),
  state: optional(
    z.object({
      pid: optional(z.number()),
      network: optional(
        z.record(
          z.string(),
          z.object({
            addresses: optional(z.array(z.object({ family: z.string(), address: z.string(), netmask: z.string() }))),
            hwaddr: optional(z.string()),
            host_name: optional(z.string()),
            state: optional(z.string()),
            type: optional(z.string()),
          }),
        ),
      ),
    }),
  ),
})

/** A network of theirs likewise. */
export const Network = z.object({
  name: z.string(),
  type: z.string(),
  managed: z.boolean(),
  config: settings(/^(?:ipv[46]\.(?:address|nat|dhcp)|parent|bridge\.driver)$/),
})

/** The rows of a JSON list that have the shape, with what it has of them, a line each; `undefined` for what is no list. */
export function onlyNetwork(text: string, shape: z.ZodType): string | undefined {
  let rows: unknown
  try {
    rows = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(rows)) return undefined
  const kept = rows.flatMap((row: unknown) => {
    const { data } = shape.safeParse(row)
    return data === undefined ? [] : [JSON.stringify(data)]
  })
  return kept.length === 0 ? '[]\n' : `[\n${kept.join(',\n')}\n]\n`
}
