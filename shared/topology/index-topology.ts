import { type Address, addressToNumber } from '../net/address.ts'
import type { Local, Member, Stack, Topology, TopologyIndex } from './topology.ts'

/** The look-ups of a finished topology. */
export function indexTopology({ segments, stacks, owners }: Omit<Topology, 'index'>): TopologyIndex {
  const members = new Map<string, Member[]>()
  const holders = new Map<string, Map<Address, Member[]>>()
  const places = new Map<string, Member>()
  for (const segment of segments.values()) {
    const on: Member[] = []
    const having = new Map<Address, Member[]>()
    for (const attachment of segment.attachments) {
      const stack = owners.get(attachment.interface)
      const one = stack?.interfaces.find(({ id }) => id === attachment.interface)
      if (stack === undefined || one === undefined) continue
      const member = { stack, interface: one, attachment }
      on.push(member)
      places.set(one.id, member)
      for (const { address } of one.addresses) having.set(address, [...(having.get(address) ?? []), member])
    }
    members.set(segment.id, on)
    holders.set(segment.id, having)
  }
  const local = new Map([...stacks.values()].map((stack) => [stack.id, localOf(stack)]))
  return { members, holders, places, local, numberOf: remembering(addressToNumber) }
}

function localOf({ interfaces }: Stack): Map<Address, Local> {
  const local = new Map<Address, Local>()
  for (const one of interfaces) {
    for (const held of one.addresses) if (!local.has(held.address)) local.set(held.address, { interface: one, held })
  }
  return local
}

function remembering(work: (address: Address) => bigint): (address: Address) => bigint {
  const known = new Map<Address, bigint>()
  return (address) => {
    const before = known.get(address)
    if (before !== undefined) return before
    const number = work(address)
    known.set(address, number)
    return number
  }
}
