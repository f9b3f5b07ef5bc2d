import type { ReactNode } from 'react'
import type { Source } from '../../../shared/inventory/source.ts'
import type { Field } from '../../../shared/text/csv.ts'
import type { SortValue } from './compare-values.ts'

/** One column as it is seen. */
export interface TableColumn<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** By what it is sorted; a column without it is not. */
  sort?: (row: Row) => SortValue
}

/** One column as it is copied, and searched: one value each, where a cell may show several. */
export interface TextColumn<Row> {
  name: string
  of: (row: Row) => Field
}

/** What rows have beside their cells. */
export interface RowLooks<Row> {
  /** Where a row was seen: a last column with a button. */
  sources?: ((row: Row) => readonly Source[]) | undefined
  /** A row that stands out. */
  tone?: ((row: Row) => 'may' | undefined) | undefined
  /** Rows with the same key stand together, under a head of their own. */
  group?: { of: (row: Row) => string; head: (key: string) => ReactNode } | undefined
}

/** A row with its place among all rows of the table, which stays its own however the table is sorted. */
export interface PlacedRow<Row> {
  row: Row
  place: number
}
