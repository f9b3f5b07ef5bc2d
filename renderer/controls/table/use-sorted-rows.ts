import { type ColumnDef, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { compareValues } from './compare-values.ts'
import type { PlacedRow, TableColumn } from './table-column.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** How a column is sorted now, as `aria-sort` says it; absent where it can't be. */
export type SortState = 'ascending' | 'descending' | 'none'

export interface SortedRows<Row> {
  rows: readonly PlacedRow<Row>[]
  stateOf: (head: string) => SortState | undefined
  /** Upwards, downwards, and back to the order in which they came. */
  toggle: (head: string) => void
}

/** The rows in the order that was chosen at the heads. */
export function useSortedRows<Row>(
  rows: readonly PlacedRow<Row>[],
  columns: readonly TableColumn<Row>[],
): SortedRows<Row> {
  const defined = useMemo(
    () =>
      columns.map(
        ({ head, sort }): ColumnDef<typeof features, PlacedRow<Row>> => ({
          id: head,
          accessorFn: ({ row }) => sort?.(row),
          enableSorting: sort !== undefined,
          sortDescFirst: false,
          sortUndefined: 'last',
          sortFn: (a, b) => compareValues(sort?.(a.original.row), sort?.(b.original.row)),
        }),
      ),
    [columns],
  )
  const table = useTable({ features, data: rows, columns: defined, enableMultiSort: false })
  return {
    rows: table.getRowModel().rows.map(({ original }) => original),
    stateOf: (head) => {
      const column = table.getColumn(head)
      if (column?.getCanSort() !== true) return undefined
      const direction = column.getIsSorted()
      return direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none'
    },
    toggle: (head) => table.getColumn(head)?.toggleSorting(),
  }
}
