import type { Found } from './comparing.ts'
import type { DifferenceKind } from './comparison.ts'

/** What follows when a network gets another range: told under it, not beside it. */
const FOLLOWS: readonly DifferenceKind[] = ['readdressed', 'mac', 'renamed', 'gateway']

/** The host’s own card first: its address is the gateway of the others. */
const rank = ({ kind, host }: Found) => FOLLOWS.indexOf(kind) + (host === true ? 0 : FOLLOWS.length)

/**
 * Puts what belongs together under one sentence: a switch that was given another network is one story, with its gateway's new
 * address and each guest's.
 */
export function storiesOf(finds: readonly Found[]): Found[] {
  const heads = new Set(finds.flatMap(({ kind, network }) => (kind === 'network' && network ? [network] : [])))
  const belongs = ({ kind, network }: Found) => FOLLOWS.includes(kind) && network !== undefined && heads.has(network)
  const parts = Map.groupBy(finds.filter(belongs), ({ network }) => network)
  return finds
    .filter((one) => !belongs(one))
    .map((one) => {
      if (one.kind !== 'network') return one
      const own = parts.get(one.network)?.toSorted((a, b) => rank(a) - rank(b)) ?? []
      return own.length === 0 ? one : { ...one, details: own }
    })
}
