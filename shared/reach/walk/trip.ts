import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import type { Stack, StackInterface, Topology } from '../../topology/topology.ts'
import type { ReasonCode } from '../reason.ts'
import type { Translated } from './conversation.ts'
import { type At, Journal } from './journal.ts'
import type { Packet } from './packet.ts'

/** Why a stack drops a packet, or does not know where to send it. */
export interface Stopped {
  code: ReasonCode
  interface?: string
  sentence: string
  sources: Source[]
}

export interface TripOptions {
  /** What stops the packet is granted and the way goes on, to find what else would. */
  grant: boolean
  /** Only the first block is asked for. */
  brief?: boolean
  /** It is only tried whether a way leads there. */
  isTrial?: boolean
  /** The packet is an answer: the translations of its conversation. */
  answers?: readonly Translated[]
  /** The packet is an answer: the stacks whose connection tracking saw what it answers to. */
  seenBy?: ReadonlySet<string>
}

/** Blocks that no grant leads beyond: there is no way that could be granted. */
const FINAL: ReadonlySet<ReasonCode> = new Set([
  'link-local-address',
  'no-address',
  'guest-off',
  'loop',
  'not-recorded',
])

/** One packet on its way: where it is now, and what was said of the way until here. */
export class Trip {
  readonly topology: Topology
  /** Whose address the destination is; a mapped port changes it. */
  to: Stack
  readonly options: TripOptions
  readonly journal: Journal
  /** Stacks that looked at the packet, as an IP packet. */
  readonly seenBy = new Set<string>()
  /** What stacks decided not to translate: they keep to it for the whole conversation (nf_nat_inet_fn). */
  readonly untranslated: { stack: Stack; end: Translated['end']; packet: Packet }[] = []
  /** Translations made on the way. */
  readonly translated: Translated[] = []
  stack: Stack
  packet: Packet
  /** Absent on the stack that sends it. */
  arrivedOn: StackInterface | undefined
  /** How the stack before knew whom to give it to. */
  carried: Source[] = []
  /** Rules that gave the packet another destination on this stack. */
  mapped: Source[] = []
  /** Such a rule is one of a NAT's list of mapped ports, not of the packet filter. */
  isMapped = false
  /** The sender of a conversation that the stack takes in and begins anew itself (port proxy), until the new source is chosen. */
  relayed: Address | undefined
  /** An answer that the stack's connection tracking knows: it needs no leave of its own. */
  expected = false

  constructor(topology: Topology, from: Stack, to: Stack, packet: Packet, options: TripOptions) {
    this.topology = topology
    this.stack = from
    this.to = to
    this.packet = packet
    this.options = options
    this.journal = new Journal(options.brief)
  }

  get isAnswer(): boolean {
    return this.options.answers !== undefined
  }

  /** Whether nothing more can be learned by going on. */
  get isOver(): boolean {
    const { blocks } = this.journal
    return blocks.length > 0 && (!this.options.grant || blocks.some(({ code }) => FINAL.has(code)))
  }

  block(stopped: Stopped, where: Partial<At> = {}): void {
    const { code, sentence, sources, interface: one } = stopped
    this.journal.block(
      code,
      { stack: this.stack, ...(one === undefined ? {} : { interface: one }), ...where },
      sentence,
      sources,
    )
  }
}
