import { parseAddress } from '../../shared/net/address.ts'
import { isLinkLocal } from '../../shared/net/scope.ts'
import type { ChangedCell } from '../../shared/reach/what-if/changed-cells.ts'

export interface ChangedGroup {
  how: ChangedCell['how']
  title: string
  /** At most so many as are shown. */
  cells: readonly ChangedCell[]
  /** How many more there are. */
  more: number
}

const titles: Record<ChangedCell['how'], string> = {
  'now-reachable': 'Now yes',
  'now-blocked': 'Now no',
  'now-unknown': 'Now it can’t be said',
  'other-reason': 'Still no, for another reason',
}

/** More than anybody reads: the matrix has them all. */
const SHOWN = 60

/** What people want to know of: link-local addresses work on their own cable only, and say nothing about a machine. */
export function tellingChanges(changes: readonly ChangedCell[]): ChangedCell[] {
  return changes.filter(({ address }) => {
    const parsed = address === null ? undefined : parseAddress(address)
    return parsed === undefined || !isLinkLocal(parsed)
  })
}

/** The changed cells by what became of them, the gains first. */
export function changedGroups(changes: readonly ChangedCell[]): ChangedGroup[] {
  const groups = Map.groupBy(changes, ({ how }) => how)
  return Object.entries(titles).flatMap(([key, title]) => {
    const cells = [...groups].find(([how]) => how === key)?.[1] ?? []
    const [first] = cells
    if (first === undefined) return []
    return [{ how: first.how, title, cells: cells.slice(0, SHOWN), more: Math.max(0, cells.length - SHOWN) }]
  })
}
