import { guestNoun } from '../../shared/inventory/guest-noun.ts'
import type { Machine } from '../../shared/inventory/inventory.ts'
import { endSubject } from '../panels/end-name.ts'
import { subjectName } from '../panels/subject-name.ts'
import { type Pair, pairKey } from './pairs.ts'

/** One row and column: somebody who begins, and is begun with. */
export interface End {
  id: string
  name: string
  kind: string
  addresses: readonly string[]
  /** What a guest is, where a program tells. */
  guest?: Machine['guest']
}

/** The ends as they are called in the picture, and what those are that are guests. */
export function shownEnds(ends: readonly End[], names: Parameters<typeof subjectName>[0]): End[] {
  return ends.map((end) => ({
    ...end,
    name: subjectName(names, endSubject(end.id)),
    guest: names.machines.get(end.id)?.guest,
  }))
}

/** Ends of one kind stand together under one heading. */
export interface EndGroup {
  kind: string
  name: string
  ends: End[]
}

const guestNames = { VMs: 'Virtual machines', containers: 'Containers', guests: 'Guests' } as const

const groupNames: Record<string, string> = {
  host: 'Host',
  'lan-device': 'Home network',
  router: 'Router',
  internet: 'Internet',
}

/** The ends in groups by kind, in the order in which they came. */
export function groupsOf(ends: readonly End[]): EndGroup[] {
  return [...Map.groupBy(ends, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    name: kind === 'guest' ? guestNames[guestNoun(of)] : (groupNames[kind] ?? kind),
    ends: of,
  }))
}

/** Looks a pair up by its ends. */
export function pairFinder(all: readonly Pair[]): (from: string, to: string) => Pair | undefined {
  const pairs = new Map(all.map((pair) => [pairKey(pair), pair]))
  return (from, to) => pairs.get(pairKey({ from, to }))
}

export interface Spot {
  row: number
  column: number
}

/** How many rows and columns there are. */
export interface GridSize {
  rows: number
  columns: number
}

/** Where a key leads from a cell of a grid (WAI-ARIA grid); `undefined` for a key that does not lead anywhere. */
export function spotAfter({ row, column }: Spot, key: string, control: boolean, size: GridSize): Spot | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'Home':
      return { row: control ? 0 : row, column: 0 }
    case 'End':
      return { row: control ? last.row : row, column: last.column }
    case 'PageUp':
      return { row: 0, column }
    case 'PageDown':
      return { row: last.row, column }
    default:
      return undefined
  }
}
