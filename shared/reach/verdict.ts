import type { Source } from '../inventory/source.ts'
import type { Address } from '../net/address.ts'
import type { ReasonCode } from './reason.ts'

export type Protocol = 'icmp' | 'tcp' | 'udp'

/** Can `from` begin a conversation with `to`? Ids of stacks; `address` is one of `to`'s. */
export interface Question {
  from: string
  to: string
  address?: Address
  protocol: Protocol
  port?: number
}

/** Something that decides, was not recorded, and is taken to be as it usually is. */
export interface Assumption {
  code: string
  sentence: string
}

/** One thing that stops the packet (or would, were the ones before it granted). */
export interface Block {
  code: ReasonCode
  /** Name of the machine that stops it. */
  machine: string
  /** Ids, for the picture. */
  stack: string
  interface?: string
  segment?: string
  sentence: string
  sources: Source[]
}

/** One step of the way: on a machine, or across a segment. */
export interface Hop {
  /** 1-based. */
  number: number
  kind: 'route' | 'neighbour' | 'segment' | 'forward' | 'deliver' | 'internet'
  /** Name of the machine (for a segment: of the machine that sends). */
  machine: string
  stack: string
  interface?: string
  segment?: string
  sentence: string
  /** Rows that decided; where empty, `assumptions` is not. */
  evidence: Source[]
  assumptions: Assumption[]
  /** Source and destination address of the packet when it leaves this step. */
  source?: Address
  destination?: Address
}

/** What could be done, as commands to copy. The app never runs them. */
export interface Remedy {
  title: string
  commands: string[]
  caution?: string
}

export interface Verdict {
  from: string
  to: string
  /** The address asked about; `null` for "any public address", and where none is known. */
  address: Address | null
  protocol: Protocol
  port?: number
  verdict: 'reachable' | 'blocked' | 'unknown'
  /** `accepted`, or the first block's code. */
  reason: ReasonCode
  /** One sentence that answers the question. */
  sentence: string
  blocks: Block[]
  hops: Hop[]
  replyHops: Hop[]
  assumptions: Assumption[]
  remedies: Remedy[]
}

/** One cell of the matrix: one address of the destination. */
export interface MatrixCell {
  from: string
  to: string
  address: Address | null
  verdict: Verdict['verdict']
  reason: ReasonCode
}

/** Whether conversations may begin from one zone into another, for the picture's pair of arrows. */
export interface ZoneFlow {
  id: string
  /** Zones: a segment's id, or `internet`. */
  from: string
  to: string
  verdict: Verdict['verdict']
  reason: ReasonCode
  /** Short words for the label: "VMs → home network, internet: may begin, through the host's NAT". */
  sentence: string
  /** Where the packet is stopped: stack id and, where it applies, interface or segment. */
  block?: Block
  /** The questions that were asked to find this out: the first is the one to show on a click. */
  question: Question
}
