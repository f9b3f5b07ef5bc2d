import type { Attachment } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import { contains, lengthOf, type Prefix, parsePrefix } from '../../net/prefix.ts'
import type { Packet } from '../walk/packet.ts'

type Acl = NonNullable<Attachment['acls']>[number]

/**
 * Whether a Hyper-V port's access list denies the packet (Add-VMNetworkAdapterAcl): of the entries for the direction
 * that match, the most exact one decides; without one the port lets it pass. `Inbound` is towards the guest.
 */
export function deniedByAcl(attachment: Attachment, direction: 'Inbound' | 'Outbound', packet: Packet): boolean {
  if (attachment.acls === undefined || attachment.acls.length === 0) return false
  const [own, other] =
    direction === 'Inbound' ? [packet.destination, packet.source] : [packet.source, packet.destination]
  const matching = attachment.acls
    .filter((acl) => isFor(acl, direction) && takes(acl.local, own) && takes(acl.remote, other))
    .sort((a, b) => exactness(b) - exactness(a))
  return matching[0]?.action.toLowerCase() === 'deny'
}

function isFor(acl: Acl, direction: string): boolean {
  return [direction.toLowerCase(), 'both'].includes(acl.direction.toLowerCase())
}

/** An address, a prefix or `ANY`; absent is any as well. MAC addresses are not judged here. */
function takes(pattern: string | undefined, address: Address | undefined): boolean {
  if (pattern === undefined || /^any$/i.test(pattern)) return true
  const prefix = parsePrefix(pattern)
  return prefix !== undefined && address !== undefined && contains(prefix, address)
}

function exactness(acl: Acl): number {
  return [acl.local, acl.remote].reduce((sum, pattern) => sum + bits(pattern), 0)
}

function bits(pattern: string | undefined): number {
  const prefix: Prefix | undefined = pattern === undefined ? undefined : parsePrefix(pattern)
  return prefix === undefined ? 0 : lengthOf(prefix) + 1
}
