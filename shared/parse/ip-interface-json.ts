import { z } from 'zod'
import type { InterfaceCountersFact } from '../facts/counters-fact.ts'
import type { AddressFact, InterfaceFact, Place } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { portStateOf } from './ip-interface-detail.ts'
import { mediumOf } from './ip-interface-medium.ts'
import { firstJsonRow, type JsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import type { ParsedText } from './parser.ts'
import { told } from './told.ts'
import { withVethEnds } from './veth-ends.ts'

const count = z.number().int().nonnegative()

const Counters = z
  .object({ bytes: count, packets: optional(count), errors: optional(count), dropped: optional(count) })
  .transform(({ bytes, packets, errors, dropped }) => ({ bytes, ...told({ packets, errors, discards: dropped }) }))
/** `ip -s`. The kernel's older 32-bit counters (`stats`) are printed where it has no others. */
const Statistics = z.object({ rx: optional(Counters), tx: optional(Counters) })

/** What is used of an interface; keys that another version of iproute2 fills otherwise are passed over. */
const Link = z.object({
  ifindex: count,
  ifname: z.string().min(1),
  flags: z.array(z.string()),
  mtu: optional(count),
  master: optional(z.string()),
  /** `bridge -j link` only. */
  state: optional(z.string()),
  link: optional(z.string()),
  link_index: optional(count),
  link_netnsid: optional(count),
  link_type: optional(z.string()),
  address: optional(z.string()),
  promiscuity: optional(z.number()),
  stats64: optional(Statistics),
  stats: optional(Statistics),
  parentdev: optional(z.string()),
  linkinfo: optional(
    z.object({
      info_kind: optional(z.string()),
      info_data: optional(
        z.object({ type: optional(z.string()), id: optional(z.number().int()), vlan_filtering: optional(z.number()) }),
      ),
      info_slave_kind: optional(z.string()),
      info_slave_data: optional(z.object({ state: optional(z.string()), isolated: optional(z.boolean()) })),
    }),
  ),
})

const Address = z.object({
  family: z.enum(['inet', 'inet6']),
  local: z.string(),
  prefixlen: z.number().int().min(0).max(128),
  broadcast: optional(z.string()),
  scope: optional(z.string()),
  dynamic: optional(z.boolean()),
  dadfailed: optional(z.boolean()),
  tentative: optional(z.boolean()),
  deprecated: optional(z.boolean()),
  temporary: optional(z.boolean()),
  protocol: optional(z.string()),
  valid_life_time: optional(z.number()),
})

/** 2^32 - 1 seconds stand for "forever". */
const FOREVER = 0xffffffff

/** Reads what `ip -j -d address`, `ip -j -d link` and `bridge -j link` print. */
export function readJsonInterfaces(text: string): ParsedText {
  const { facts, unread } = readJsonRows(text, (row, refuse) => {
    const link = Link.safeParse(row.value).data
    if (link === undefined) return undefined
    const addresses = row.list('addr_info').flatMap((one) => addressOf(one, link.ifname) ?? refuse(one))
    return [interfaceOf(link, row.place), ...countersOf(link, row.place), ...addresses]
  })
  return { facts: withVethEnds(facts), unread }
}

/** Whether the text is a list of interfaces, and with which members. */
export function hasJsonInterfaces(text: string, ...members: string[]): boolean {
  const first = firstJsonRow(text)
  return (
    Link.safeParse(first).success &&
    members.every((member) => typeof first === 'object' && first !== null && member in first)
  )
}

function interfaceOf(link: z.infer<typeof Link>, place: Place): InterfaceFact {
  const { info_kind: kind, info_data: data, info_slave_kind: slaveKind, info_slave_data: slave } = link.linkinfo ?? {}
  const up = link.flags.includes('UP')
  const mac = parseMac(link.address ?? '')
  const tunType = data?.type
  const medium =
    link.link_type === undefined
      ? undefined
      : mediumOf({
          name: link.ifname,
          linkType: link.link_type,
          detailed: link.promiscuity !== undefined,
          ...(kind === undefined ? {} : { kind }),
          ...(tunType === undefined ? {} : { tunType }),
        })
  const port = slaveKind === 'bridge' ? slave : undefined
  // `bridge -j link` writes `if2` where `ip -j link` has the member link_index.
  const index = link.link_index ?? (/^if\d{1,10}$/.test(link.link ?? '') ? Number(link.link?.slice(2)) : undefined)
  const portState = portStateOf(port?.state ?? link.state)
  return {
    kind: 'interface',
    name: link.ifname,
    index: link.ifindex,
    up,
    ...(mac === undefined || mac === NO_MAC ? {} : { mac }),
    ...(medium === undefined ? {} : { medium }),
    // An interface that is down has no carrier to tell of.
    ...(up ? { connected: link.flags.includes('LOWER_UP') } : {}),
    ...(link.mtu === undefined ? {} : { mtu: link.mtu }),
    ...(link.master === undefined ? {} : { master: link.master }),
    ...(link.link === undefined || index !== undefined ? {} : { lower: link.link }),
    ...(index === undefined ? {} : { peerIndex: index }),
    ...(link.link_netnsid === undefined ? {} : { peerNamespaceId: link.link_netnsid }),
    ...(kind === 'vlan' && data?.id !== undefined ? { vlanId: data.id } : {}),
    ...(kind === 'bridge' && data?.vlan_filtering !== undefined ? { vlanFiltering: data.vlan_filtering === 1 } : {}),
    ...(port?.isolated === undefined ? {} : { isolated: port.isolated }),
    ...(portState === undefined ? {} : { portState }),
    ...(link.parentdev === undefined ? {} : { physical: true }),
    ...place,
  }
}

function countersOf({ ifname, stats64, stats }: z.infer<typeof Link>, place: Place): InterfaceCountersFact[] {
  const { rx: received, tx: sent } = stats64 ?? stats ?? {}
  if (received === undefined && sent === undefined) return []
  return [{ kind: 'interface-counters', interface: ifname, ...told({ received, sent }), ...place }]
}

function addressOf(row: JsonRow, on: string): AddressFact | undefined {
  const given = Address.safeParse(row.value).data
  const address = parseAddress(given?.local ?? '')
  if (given === undefined || address === undefined) return undefined
  const broadcast = parseAddress(given.broadcast ?? '')
  const seconds = given.valid_life_time
  return {
    kind: 'address',
    interface: on,
    address,
    length: given.prefixlen,
    ...(broadcast === undefined ? {} : { broadcast }),
    ...(given.scope === undefined ? {} : { scope: given.scope }),
    ...(given.dynamic === true ? { dynamic: true } : {}),
    ...(given.dadfailed === true ? { duplicate: true } : {}),
    ...(given.tentative === true ? { tentative: true } : {}),
    ...(given.deprecated === true ? { deprecated: true } : {}),
    ...(given.temporary === true ? { temporary: true } : {}),
    ...(seconds === undefined || seconds >= FOREVER ? {} : { validSeconds: seconds }),
    ...(given.protocol === undefined ? {} : { origin: given.protocol }),
    ...row.place,
  }
}
