import type { FactKind, FactOf } from '../../../shared/facts/fact.ts'

/** How facts of one kind stand in a table; the last column holds what may be long. */
export interface Columns<Kind extends FactKind> {
  title: string
  columns: string[]
  row: (fact: FactOf<Kind>) => string[]
}
