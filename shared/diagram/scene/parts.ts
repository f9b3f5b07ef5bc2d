import type { Interface, Inventory, Machine, Segment } from '../../inventory/inventory.ts'

/** An inventory, looked at as the picture needs it. */
export interface Parts {
  host: Machine | undefined
  /** Segments drawn under the host: switches, bridges, veth links; those that lead outside stand in both lists. */
  inside: Segment[]
  /** Networks outside: the way out first. */
  outside: Segment[]
  routers: Machine[]
  devices: Machine[]
  guests: Machine[]
  /** The host's interfaces that face the outside or nothing. */
  nics: Interface[]
  /** The host's own interfaces on inside segments, with the segment. */
  vnics: { one: Interface; segment: Segment }[]
}

/** Sorts everything into its place; ports are cables, loopback is not drawn. */
export function partsOf(inventory: Inventory): Parts {
  const host = inventory.machines.find((machine) => machine.id === inventory.host)
  const own = new Map(host?.interfaces.map((one) => [one.id, one]))
  const isOut = (segment: Segment) => segment.external || segment.kind === 'lan'
  const uplinks = new Set(
    host?.interfaces.flatMap((one) => (one.uplink && one.segment !== undefined ? [one.segment] : [])),
  )
  const inside = inventory.segments.filter((segment) => segment.kind !== 'lan')
  const outside = inventory.segments
    .filter(isOut)
    .toSorted((a, b) => Number(uplinks.has(b.id)) - Number(uplinks.has(a.id)))
  const vnics = inside.flatMap((segment) =>
    segment.attachments.flatMap(({ interface: id, port }) => {
      const one = own.get(id)
      return one === undefined || port === id || isHardware(one) ? [] : [{ one, segment }]
    }),
  )
  const taken = new Set(vnics.map(({ one }) => one.id))
  const ports = new Set(
    inside.flatMap((segment) =>
      segment.attachments.flatMap(({ port, interface: id }) => (port === undefined || port === id ? [] : [port])),
    ),
  )
  // A port of a bridge whose other end is somebody of whom only the network is known.
  const bridges = new Set(inside.filter(({ kind }) => kind === 'bridge').map(({ id }) => id))
  const isPort = (one: Interface) =>
    ports.has(one.id) || (one.kind.value === 'veth' && one.segment !== undefined && bridges.has(one.segment))
  const nics = (host?.interfaces ?? []).filter(
    (one) => one.kind.value !== 'loopback' && !taken.has(one.id) && !isPort(one),
  )
  const others = inventory.machines.filter((machine) => machine.id !== inventory.host)
  return {
    host,
    inside,
    outside,
    routers: others.filter(({ kind }) => kind === 'router'),
    devices: others.filter(({ kind }) => kind === 'lan-device'),
    guests: others.filter(({ kind }) => kind === 'guest'),
    nics: nics.toSorted((a, b) => nicRank(a) - nicRank(b)),
    vnics,
  }
}

export const isHardware = (one: Interface): boolean => one.kind.value === 'ethernet' || one.kind.value === 'wifi'

function nicRank(one: Interface): number {
  if (one.uplink) return 0
  if (isHardware(one)) return one.up?.value === false ? 2 : 1
  return one.kind.value === 'special' ? 3 : 4
}
