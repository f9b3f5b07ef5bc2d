import { familyOf } from '../../shared/net/address.ts'
import { isLinkLocal } from '../../shared/net/scope.ts'
import type { MatrixCell, Protocol, Question } from '../../shared/reach/verdict.ts'

/** All addresses of one destination, asked about from one machine. */
export interface Pair {
  from: string
  to: string
  /** Reachable where one address is; else blocked where one is. */
  verdict: MatrixCell['verdict']
  /** The cell that stands for the pair: of those with its verdict the one about the address that people mean. */
  telling: MatrixCell
  /** One for each address of the destination. */
  cells: readonly MatrixCell[]
  /** Those of `cells` that count: link-local addresses do not, unless they are asked for or there are no others. */
  counted: readonly MatrixCell[]
  /** How many of `counted` are reachable. */
  reachable: number
}

const verdicts = ['reachable', 'blocked', 'unknown'] as const

/**
 * The cells put together for each pair, in the order of the cells. Link-local addresses work on their own cable only, on every
 * machine: counted (`linkLocal`), nearly every "yes" would be one at some addresses.
 */
export function pairsOf(cells: readonly MatrixCell[], { linkLocal = false } = {}): Pair[] {
  return [...Map.groupBy(cells, pairKey).values()].flatMap((group) => {
    const telling = verdicts.map((verdict) => tellingOf(group, verdict)).find((cell) => cell !== undefined)
    if (telling === undefined) return []
    const { from, to, verdict } = telling
    const routed = linkLocal ? group : group.filter(({ address }) => address === null || !isLinkLocal(address))
    const counted = routed.length === 0 ? group : routed
    const reachable = counted.filter((cell) => cell.verdict === 'reachable').length
    return [{ from, to, verdict, telling, cells: group, counted, reachable }]
  })
}

/** That nobody passes on a link-local address is true, and says nothing about the machine. */
function tellingOf(cells: readonly MatrixCell[], verdict: MatrixCell['verdict']): MatrixCell | undefined {
  const rank = ({ address }: MatrixCell) =>
    address === null ? 0 : (isLinkLocal(address) ? 2 : 0) + (familyOf(address) === 6 ? 1 : 0)
  return cells.filter((cell) => cell.verdict === verdict).toSorted((a, b) => rank(a) - rank(b))[0]
}

/** Tells pairs apart. */
export function pairKey({ from, to }: { from: string; to: string }): string {
  return `${from}\n${to}`
}

/** Reachable at one address and not at another that counts. */
export function isPartial({ verdict, reachable, counted }: Pair): boolean {
  return verdict === 'reachable' && reachable < counted.length
}

/** At how many addresses, in a few words; nothing where it is at all of them. */
export function partWords(pair: Pair): string | undefined {
  if (!isPartial(pair)) return undefined
  if (pair.reachable === 0) return 'only at link-local addresses'
  return `at ${pair.reachable} of ${pair.counted.length} addresses`
}

/** The question that a cell answers, to be asked in full. */
export function questionOf(
  { from, to, address }: MatrixCell,
  asked: { protocol: Protocol; port?: number | undefined },
): Question {
  const { protocol, port } = asked
  return { from, to, protocol, ...(address === null ? {} : { address }), ...(port === undefined ? {} : { port }) }
}
