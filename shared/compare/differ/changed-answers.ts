import { type Address, type Family, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { MatrixCell } from '../../reach/verdict.ts'

/** One pair of machines whose answer is another one; ids are those of afterwards. */
export interface ChangedAnswer {
  from: string
  to: string
  how: 'now-blocked' | 'now-reachable' | 'now-unknown' | 'other-reason'
  before: MatrixCell
  after: MatrixCell
}

/**
 * Compares the answers of pairs that are on both sides, by family: at the best of its IPv4 addresses a machine is reached or not,
 * whatever the address is called. Of IPv6 only what opened or closed counts: a side that recorded no IPv6 address of the
 * sender says nothing about it. Link-local addresses work on their own cable only. Linear in the cells.
 */
export function changedAnswers(before: readonly MatrixCell[], after: readonly MatrixCell[]): ChangedAnswer[] {
  const earlier = byPair(before)
  return [...byPair(after)].flatMap(([pair, now]) => {
    const was = earlier.get(pair)
    if (was === undefined) return []
    return [...(both(was[4], now[4]) ?? both(was[6], now[6], true) ?? [])]
  })
}

type Best = Partial<Record<Family, MatrixCell>>

function byPair(cells: readonly MatrixCell[]): Map<string, Best> {
  const pairs = new Map<string, Best>()
  for (const cell of cells) {
    if (cell.address !== null && isLinkLocal(cell.address)) continue
    const key = `${cell.from}\n${cell.to}`
    const best = pairs.get(key) ?? {}
    pairs.set(key, best)
    const family = familyOfCell(cell.address)
    const known = best[family]
    if (known === undefined || RANK[cell.verdict] < RANK[known.verdict]) best[family] = cell
  }
  return pairs
}

/** Where no address is known, one of its network's stands in: an IPv4 one. */
const familyOfCell = (address: Address | null): Family => (address === null ? 4 : familyOf(address))

const RANK: Record<MatrixCell['verdict'], number> = { reachable: 0, blocked: 1, unknown: 2 }

function both(
  was: MatrixCell | undefined,
  is: MatrixCell | undefined,
  verdictOnly = false,
): ChangedAnswer[] | undefined {
  if (was === undefined || is === undefined) return undefined
  if (was.verdict === is.verdict && (was.reason === is.reason || verdictOnly)) return undefined
  if (verdictOnly && (was.reason === 'no-address' || is.reason === 'no-address')) return undefined
  const how = was.verdict === is.verdict ? 'other-reason' : (`now-${is.verdict}` as const)
  return [{ from: is.from, to: is.to, how, before: was, after: is }]
}
