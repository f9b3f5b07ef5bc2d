import type { Attachment } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import type { ExtendedAcl } from '../../inventory/windows-network.ts'
import type { Address } from '../../net/address.ts'
import { contains, parsePrefix } from '../../net/prefix.ts'
import { type Packet, protocolName } from '../walk/packet.ts'

/**
 * The entry of a Hyper-V port’s extended access list that denies the packet: of those that match the one with the highest
 * weight decides (Add-VMNetworkAdapterExtendedAcl). An answer passes where a stateful entry let its conversation begin.
 */
export function deniedByExtendedAcl(
  { extendedAcls }: Attachment,
  direction: ExtendedAcl['direction'],
  packet: Packet,
  isAnswer: boolean,
): { sources: Source[] } | undefined {
  const all = extendedAcls?.value ?? []
  if (all.length === 0) return undefined
  const matching = all
    .filter((acl) => acl.direction === direction && takes(acl, packet, isAnswer))
    .toSorted((a, b) => b.weight - a.weight)
  const [decides] = matching
  if (decides?.action !== 'deny') return undefined
  const other = direction === 'in' ? 'out' : 'in'
  const begun = { ...packet, ...reversedEnds(packet) }
  const letIn =
    isAnswer &&
    all.some(
      (acl) => acl.direction === other && acl.action === 'allow' && acl.stateful === true && takes(acl, begun, false),
    )
  return letIn ? undefined : { sources: decides.sources }
}

function reversedEnds({ source, destination }: Packet): Partial<Packet> {
  return source === undefined ? {} : { source: destination, destination: source }
}

/** Of an answer the ports are those of the conversation, the other way round: only the far end’s is known. */
function takes(acl: ExtendedAcl, packet: Packet, isAnswer: boolean): boolean {
  const [local, remote] =
    acl.direction === 'in' ? [packet.destination, packet.source] : [packet.source, packet.destination]
  if (acl.protocol !== undefined && acl.protocol !== protocolName(packet)) return false
  if (!addressFits(acl.localAddress, local) || !addressFits(acl.remoteAddress, remote)) return false
  const servesHere = (acl.direction === 'in') !== isAnswer
  const [known, unknown] = servesHere ? [acl.localPort, acl.remotePort] : [acl.remotePort, acl.localPort]
  return portFits(known, packet.port) && isAny(unknown)
}

const isAny = (pattern: string | undefined): boolean => pattern === undefined || /^(?:any|\*)$/i.test(pattern)

function addressFits(pattern: string | undefined, address: Address | undefined): boolean {
  if (pattern === undefined || isAny(pattern)) return true
  const prefix = parsePrefix(pattern)
  return prefix !== undefined && address !== undefined && contains(prefix, address)
}

function portFits(pattern: string | undefined, port: number | undefined): boolean {
  if (pattern === undefined || isAny(pattern)) return true
  const [from, to = from] = pattern.split('-').map(Number)
  return port !== undefined && from !== undefined && to !== undefined && from <= port && port <= to
}
