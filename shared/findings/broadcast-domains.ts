import type { Attachment, Segment } from '../inventory/inventory.ts'
import type { Member } from '../topology/topology.ts'
import type { Surroundings } from './surroundings.ts'

/** Machines that hear each other’s broadcasts: those on one segment and, where its ports have VLANs, in one VLAN. */
export interface BroadcastDomain {
  segment: Segment
  /** 0 where there is none. */
  vlan: number
  members: readonly Member[]
}

/** All of them. Ports of private VLANs are in none: whom they hear depends on the pair. */
export function broadcastDomains({ inventory, topology }: Surroundings): BroadcastDomain[] {
  return inventory.segments.flatMap((segment) => {
    const members = topology.index.members.get(segment.id) ?? []
    const byVlan = Map.groupBy(members, ({ attachment }) => untaggedVlan(attachment))
    return [...byVlan].flatMap(([vlan, own]) => (vlan === undefined ? [] : [{ segment, vlan, members: own }]))
  })
}

/** The VLAN of frames without a tag on this port: 0 where it has none, `undefined` for a private VLAN. */
export function untaggedVlan({ vlan, vlans }: Attachment): number | undefined {
  switch (vlan?.value.mode) {
    case 'private':
      return undefined
    case 'access':
      return vlan.value.vlan
    case 'trunk':
      return vlan.value.native
    default:
      return vlans?.find(({ pvid }) => pvid)?.from ?? 0
  }
}

/** Whether it takes part in anything: the machine runs, and its interface is up. */
export function takesPart({ stack, interface: one }: Member): boolean {
  return stack.power.value === 'running' && one.up.value
}
