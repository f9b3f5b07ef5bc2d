import type { Address } from '../../net/address.ts'
import type { Packet } from '../walk/packet.ts'

/** Where in the kernel a packet is looked at (netfilter hooks, nft(8)). */
export type Hook = 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting'

/** What a rule can know of a packet. */
export interface FilterContext {
  hook: Hook
  packet: Packet
  /** Names of the interfaces it came in by and leaves by. */
  in?: string | undefined
  out?: string | undefined
  /** A conversation’s first packet, an answer that connection tracking knows, or one to something that it never saw. */
  state: 'new' | 'established' | 'invalid'
  /** Its source or destination was translated on this stack (`ct status snat`, `dnat`). */
  translated: { source: boolean; destination: boolean }
  /** Whether an address is one of the stack’s own (`fib daddr type local`). */
  isOwn: (address: Address) => boolean
}

/** `undefined`: the rule tests something that is not understood here. */
export type Truth = boolean | undefined

/** One condition of a rule. */
export type Test = (context: FilterContext) => Truth

/** What a rule does when its conditions hold; absent for one that only counts, logs or marks. */
export type Action =
  | { kind: 'accept' | 'drop' | 'reject' | 'return' | 'not-understood' }
  | { kind: 'jump' | 'goto'; chain: string }
  | Translating

/** A nat statement: another source (`masquerade`: that of the interface) or another destination (`redirect`: this stack itself). */
export interface Translating {
  kind: 'snat' | 'masquerade' | 'dnat' | 'redirect'
  address?: Address
  port?: number
}

/** All conditions: false where one is, else not understood where one is. */
export function allHold(tests: readonly Test[], context: FilterContext): Truth {
  let all: Truth = true
  for (const test of tests) {
    const truth = test(context)
    if (truth === false) return false
    if (truth === undefined) all = undefined
  }
  return all
}

export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)
