import type { ReadMachine } from '../parse/read-recording.ts'
import { type Draft, interfaceByName } from './draft.ts'
import type { Segment } from './inventory.ts'
import { addSource, factsOf, type SeenFact, sourcedBy } from './seen.ts'
import { newSegment } from './segments.ts'

/** The networks that managers of guests tell of, and the segments that they are. */
export class ToldNetworks {
  private readonly draft: Draft
  private readonly networks = new Map<string, SeenFact<'virtual-network'>>()

  constructor(draft: Draft, host: ReadMachine) {
    this.draft = draft
    for (const seen of factsOf(host, 'virtual-network')) {
      this.networks.set(`${seen.fact.manager ?? ''}/${seen.fact.name}`, seen)
      this.nameBridge(seen)
    }
  }

  /** On which segment an adapter is: that of its port; else that of its network, be it a network of its manager or an interface of the host. */
  segmentOf({ fact }: SeenFact<'guest-adapter'>): Segment | undefined {
    const { network, networkId, port, manager = '' } = fact
    const behind = port === undefined ? undefined : this.segmentAt(port)
    const hns = manager === 'hns' ? this.hnsSegment(networkId, network) : undefined
    if (behind !== undefined || hns !== undefined || network === undefined) return behind ?? hns
    const told = this.networks.get(`${manager}/${network}`)
    if (told === undefined) return this.segmentAt(network)
    const { bridge, parent } = told.fact
    if (bridge !== undefined) return this.segmentAt(bridge) ?? this.withoutBridge(told, bridge)
    return parent === undefined ? undefined : this.segmentAt(parent)
  }

  /** Whether an adapter’s network has a bridge that the host has not: it is in another namespace. */
  isElsewhere({ fact: { manager, network } }: SeenFact<'guest-adapter'>): boolean {
    const bridge = this.networks.get(`${manager ?? ''}/${network ?? ''}`)?.fact.bridge
    return bridge !== undefined && interfaceByName(this.draft.host, bridge) === undefined
  }

  private hnsSegment(id: string | undefined, name: string | undefined): Segment | undefined {
    return this.draft.hnsNetworks.get(id ?? '') ?? this.draft.hnsNetworks.get(name ?? '')
  }

  private segmentAt(name: string): Segment | undefined {
    const own = interfaceByName(this.draft.host, name)
    return own === undefined ? undefined : this.draft.segments.find(({ id }) => id === own.segment)
  }

  /** A network that is switched off has no bridge; nor has the host one of a network that lives in another namespace (rootless Podman). */
  private withoutBridge({ fact, source }: SeenFact<'virtual-network'>, bridge: string): Segment {
    const id = `bridge/${bridge}`
    const known = this.draft.segments.find((one) => one.id === id)
    if (known !== undefined) return known
    const segment = newSegment(id, 'bridge', fact.name, source)
    segment.prefixes.push(...fact.prefixes.map((prefix) => sourcedBy(prefix, source)))
    this.draft.segments.push(segment)
    return segment
  }

  /** `br-31f8b76580e8` tells nobody which of Docker’s networks it is. */
  private nameBridge({ fact, source }: SeenFact<'virtual-network'>): void {
    const segment = fact.bridge === undefined ? undefined : this.segmentAt(fact.bridge)
    if (segment === undefined) return
    addSource(segment.sources, source)
    const isTaken = this.draft.segments.some((one) => one.name.value === fact.name)
    if (/^br-[\da-f]{12}$/.test(segment.name.value) && !isTaken) segment.name = sourcedBy(fact.name, source)
  }
}
