import { isGroup, type Mac, NO_MAC } from '../../net/mac.ts'
import type { Member } from '../../topology/topology.ts'
import { type BroadcastDomain, broadcastDomains } from '../broadcast-domains.ts'
import type { Surroundings } from '../surroundings.ts'

/** Interfaces of several machines that have one MAC on one network. */
export interface SharedMac {
  mac: Mac
  domain: BroadcastDomain
  members: readonly Member[]
  /** All are guests: copies of one virtual machine. */
  areGuests: boolean
}

/** A router’s stand-in addresses (VRRP, HSRP) move from machine to machine with their MAC, on purpose. */
const STANDS_IN = /^00:00:5e:00:0[12]:|^00:00:0c:07:ac:|^00:00:0c:9f:f/

export function sharedMacs(around: Surroundings): SharedMac[] {
  return broadcastDomains(around).flatMap((domain) => {
    const byMac = Map.groupBy(domain.members, ({ interface: one, attachment }) => one.mac ?? attachment.mac?.value)
    return [...byMac].flatMap(([mac, members]) => {
      if (mac === undefined || mac === NO_MAC || isGroup(mac) || STANDS_IN.test(mac)) return []
      if (new Set(members.map(({ stack }) => stack.id)).size < 2) return []
      return [{ mac, domain, members, areGuests: members.every(({ stack }) => stack.kind === 'guest') }]
    })
  })
}
