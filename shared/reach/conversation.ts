import type { Address } from '../net/address.ts'
import type { Stack } from '../topology/topology.ts'
import type { Packet } from './packet.ts'

/** One translation that a stack made of a conversation’s first packet, and keeps for the answers (connection tracking). */
export interface Translated {
  stack: string
  end: 'source' | 'destination'
  before: Address
  after: Address
}

/** An answer as the stack that translated the conversation passes it on: every translation undone. The same object where there is none. */
export function untranslated(stack: Stack, reply: Packet, kept: readonly Translated[]): Packet {
  const own = kept.filter((one) => one.stack === stack.id)
  const source = own.find((one) => one.end === 'destination' && one.after === reply.source)
  const destination = own.find((one) => one.end === 'source' && one.after === reply.destination)
  if (source === undefined && destination === undefined) return reply
  return {
    ...reply,
    ...(source === undefined ? {} : { source: source.before }),
    ...(destination === undefined ? {} : { destination: destination.before }),
  }
}
