import { type Address, familyOf } from '../../net/address.ts'
import type { Stack } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'

/** One translation that a stack made of a conversation’s first packet, and keeps for the answers (connection tracking). */
export interface Translated {
  stack: string
  end: 'source' | 'destination'
  before: Address
  after: Address
}

/** Whether the stack translated the conversation that this is an answer to. */
export function isKept(stack: Stack, reply: Packet, kept: readonly Translated[]): boolean {
  return kept.some(
    (one) => one.stack === stack.id && one.after === (one.end === 'source' ? reply.destination : reply.source),
  )
}

/**
 * An answer as the stack that translated the conversation passes it on. A translated source is undone where the answer
 * comes in, before it is routed; a translated destination where it goes out, after it was filtered (nf_nat_core.c).
 */
export function undone(stack: Stack, reply: Packet, kept: readonly Translated[], end: Translated['end']): Packet {
  const field = end === 'source' ? 'destination' : 'source'
  const one = kept.find(
    (candidate) => candidate.stack === stack.id && candidate.end === end && candidate.after === reply[field],
  )
  return one === undefined ? reply : { ...reply, [field]: one.before, family: familyOf(one.before) }
}
