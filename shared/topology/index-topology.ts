import { type Address, addressToNumber } from '../net/address.ts'
import type { Holder, Local, Member, Owned, Stack, Topology, TopologyIndex } from './topology.ts'

/** The look-ups of a finished topology. */
export function indexTopology({ segments, stacks, owners, inventory }: Omit<Topology, 'index'>): TopologyIndex {
  const members = new Map<string, Member[]>()
  const holders = new Map<string, Map<Address, Holder[]>>()
  const places = new Map<string, Member>()
  const hostOn = new Map<string, Member>()
  for (const segment of segments.values()) {
    const on: Member[] = []
    const having = new Map<Address, Holder[]>()
    for (const attachment of segment.attachments) {
      const stack = owners.get(attachment.interface)
      const one = stack?.interfaces.find(({ id }) => id === attachment.interface)
      if (stack === undefined || one === undefined) continue
      const member = { stack, interface: one, attachment }
      on.push(member)
      places.set(one.id, member)
      if (stack.id === inventory.host && attachment.port === undefined && !hostOn.has(segment.id))
        hostOn.set(segment.id, member)
      for (const held of one.addresses) {
        const before = having.get(held.address)
        if (before === undefined) having.set(held.address, [{ ...member, held }])
        else before.push({ ...member, held })
      }
    }
    members.set(segment.id, on)
    holders.set(segment.id, having)
  }
  const local = new Map([...stacks.values()].map((stack) => [stack.id, localOf(stack)]))
  return {
    members,
    holders,
    hostOn,
    places,
    local,
    owned: ownedOf(stacks.values()),
    numberOf: remembering(addressToNumber),
  }
}

function ownedOf(stacks: Iterable<Stack>): Map<Address, Owned[]> {
  const owned = new Map<Address, Owned[]>()
  for (const stack of stacks) {
    for (const one of stack.interfaces) {
      for (const held of one.addresses) {
        const before = owned.get(held.address)
        if (before === undefined) owned.set(held.address, [{ stack, interface: one, held }])
        else before.push({ stack, interface: one, held })
      }
    }
  }
  return owned
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
