import type { ChangedCell } from '../../shared/reach/what-if/changed-cells.ts'
import { ANY_PUBLIC } from './any-public.ts'

/** One cell that a `--what-if` changes, with names for ids. */
export interface MatrixChange {
  from: string
  to: string
  address: string | null
  how: ChangedCell['how']
  before: Said
  after: Said
}

interface Said {
  address: string | null
  verdict: ChangedCell['before']['verdict']
  reason: ChangedCell['before']['reason']
}

/** The changed cells as `matrix --json` prints them. */
export function matrixChanges(
  changes: readonly ChangedCell[],
  endpoints: readonly { id: string; name: string; kind: string }[],
): MatrixChange[] {
  const byId = new Map(endpoints.map((one) => [one.id, one]))
  const name = (id: string) => byId.get(id)?.name ?? id
  return changes.map(({ from, to, address, how, before, after }) => {
    const whom = (at: string | null) => at ?? (byId.get(to)?.kind === 'internet' ? ANY_PUBLIC : null)
    return {
      from: name(from),
      to: name(to),
      address: whom(address),
      how,
      before: { ...before, address: whom(before.address) },
      after: { ...after, address: whom(after.address) },
    }
  })
}
