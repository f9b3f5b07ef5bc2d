import type { PlacedRow } from './table-column.ts'

/** What stands under the heads, from top to bottom: rows, and above each group of them its own head. */
export type TableItem<Row> = { kind: 'group'; key: string } | ({ kind: 'row' } & PlacedRow<Row>)

/** The rows in their groups, the groups in the order in which `all` rows have them: sorting changes the order within. */
export function tableItems<Row>(
  rows: readonly PlacedRow<Row>[],
  all: readonly Row[],
  group: ((row: Row) => string) | undefined,
): TableItem<Row>[] {
  const asItem = (placed: PlacedRow<Row>): TableItem<Row> => ({ kind: 'row', ...placed })
  if (group === undefined) return rows.map(asItem)
  const groups = Map.groupBy(rows, ({ row }) => group(row))
  return [...new Set(all.map(group))].flatMap((key): TableItem<Row>[] => {
    const within = groups.get(key)
    return within === undefined ? [] : [{ kind: 'group', key }, ...within.map(asItem)]
  })
}
