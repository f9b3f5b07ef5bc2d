import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { type Draft, interfaceByName } from './draft.ts'
import type { Interface, Machine } from './inventory.ts'
import { factsOf } from './seen.ts'

export interface Peer {
  machine: Machine
  interface: Interface
}

/**
 * Who is at the other end of a veth: `link_index` is the other end's interface index, `link_netnsid` the id of the
 * namespace it is in, and `ip netns list-id` gives that id's name (ip-link(8), ip-netns(8)).
 */
export class VethPeers {
  private readonly draft: Draft
  private readonly nameOfId = new Map<number, string>()

  constructor(draft: Draft, host: ReadMachine) {
    this.draft = draft
    for (const { fact } of factsOf(host, 'namespace')) if (fact.id !== undefined) this.nameOfId.set(fact.id, fact.name)
  }

  /** The other end, where it is in a recorded guest. Without the namespace's name both ends must point at each other, and only one pair may. */
  of(end: FactOf<'interface'>): Peer | undefined {
    if (end.medium !== 'veth' || end.peerIndex === undefined) return undefined
    const namespace = end.peerNamespaceId === undefined ? undefined : this.nameOfId.get(end.peerNamespaceId)
    const found = this.draft.read
      .filter((read) => read.machine.role === 'guest' && (namespace === undefined || read.machine.name === namespace))
      .flatMap((read) =>
        factsOf(read, 'interface')
          .filter(({ fact }) => this.areEnds(end, fact))
          .map(({ fact }) => this.peer(read.machine.id, fact.name)),
      )
      .filter((peer) => peer !== undefined)
    const interfaces = new Set(found.map((peer) => peer.interface))
    return interfaces.size === 1 ? found[0] : undefined
  }

  private areEnds(end: FactOf<'interface'>, other: FactOf<'interface'>): boolean {
    return other.index === end.peerIndex && (other.peerIndex === undefined || other.peerIndex === end.index)
  }

  private peer(machineId: string, name: string): Peer | undefined {
    const machine = this.draft.machines.find((one) => one.id === machineId)
    const one = machine === undefined ? undefined : interfaceByName(machine, name)
    return machine === undefined || one === undefined ? undefined : { machine, interface: one }
  }
}
