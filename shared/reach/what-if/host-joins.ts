import type { Interface, Machine, Segment } from '../../inventory/inventory.ts'
import { sourcedBy } from '../../inventory/seen.ts'
import type { Assumed } from '../../inventory/source.ts'

/** The host’s own virtual interface on a switch; Windows calls it so. Nobody gives it an address. */
export function addOwn(host: Machine, segment: Segment, source: Assumed): Interface {
  const name = `vEthernet (${segment.name.value})`
  const one: Interface = {
    id: `${host.id}#${name}`,
    name,
    aliases: [],
    kind: sourcedBy('virtual-nic', source),
    up: sourcedBy(true, source),
    addresses: [],
    uplink: false,
    segment: segment.id,
    remarks: [],
    sources: [source],
  }
  host.interfaces.push(one)
  segment.attachments.push({ interface: one.id, machine: host.id, sources: [source] })
  return one
}

/**
 * The host joins an External switch as Windows does it: its NIC becomes the switch’s port, and all that was the NIC’s
 * (MAC, addresses, routes, neighbours) is its own virtual interface’s from then on.
 */
export function hostJoins(host: Machine, segment: Segment, source: Assumed): void {
  const on = segment.attachments.flatMap((one) => (one.machine === host.id ? [one.interface] : []))
  const held = host.interfaces.filter(({ id }) => on.includes(id))
  const nic = held.find(({ uplink }) => uplink) ?? held[0]
  if (nic === undefined) return
  for (const attachment of segment.attachments) if (attachment.interface === nic.id) attachment.port = nic.id
  const own = addOwn(host, segment, source)
  if (nic.mac !== undefined) own.mac = { value: nic.mac.value, sources: [source, ...nic.mac.sources] }
  own.addresses = nic.addresses.map((one) => ({ ...one, sources: [source, ...one.sources] }))
  own.uplink = nic.uplink
  nic.addresses = []
  nic.uplink = false
  const moved = <Row extends { interface?: string | undefined }>(row: Row): Row =>
    row.interface === nic.id ? { ...row, interface: own.id } : row
  host.routes = host.routes.map(moved)
  host.neighbours = host.neighbours.map(moved)
}
