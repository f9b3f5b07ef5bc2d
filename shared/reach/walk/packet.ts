import type { Address, Family } from '../../net/address.ts'
import { address } from '../../net/address.ts'
import type { Protocol } from '../verdict.ts'

/** The first packet of a conversation, or of its reply, as it is at one place of the way. */
export interface Packet {
  family: Family
  protocol: Protocol
  port?: number
  /** Chosen where the packet is sent; absent until then. */
  source?: Address
  destination: Address
  /** The destination stands for every public address. */
  anyPublic: boolean
}

/** Stand for every public address: those of example.com (RFC 2606), to which hardly anybody has a route of its own. */
export const ANY_PUBLIC: Record<Family, Address> = {
  4: address('93.184.215.14'),
  6: address('2606:2800:21f:cb07:6820:80da:af6b:8b2c'),
}

/** As Windows names it: `icmpv4`, `icmpv6`, `tcp`, `udp`. */
export function protocolName({ protocol, family }: Packet): string {
  return protocol === 'icmp' ? `icmpv${family}` : protocol
}

/** The destination in a sentence. */
export function destinationWords(packet: Packet): string {
  return packet.anyPublic ? 'a public address' : packet.destination
}
