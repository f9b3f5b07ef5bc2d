import { type ReactNode, useMemo, useState } from 'react'
import { csv, type Field } from '../../../shared/text/csv.ts'
import table from '../Table.module.css'
import styles from './DataTable.module.css'
import { matchingRows } from './matching-rows.ts'
import { TableBody } from './TableBody.tsx'
import { TableHead } from './TableHead.tsx'
import { TableTools } from './TableTools.tsx'
import type { RowLooks, TableColumn, TextColumn } from './table-column.ts'
import { tableItems } from './table-items.ts'
import { tableText } from './table-text.ts'
import { useSortedRows } from './use-sorted-rows.ts'
import { useVisibleItems } from './use-visible-items.ts'

interface DataTableProps<Row> extends RowLooks<Row> {
  /** What the table is called, for its readers and for its copy button: "routing table". */
  name: string
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  /** What is copied and searched. */
  text: readonly TextColumn<Row>[]
  /** Said beside the copy button: how the rows are known. */
  note?: ReactNode
  /** A row (`tr`) that always comes last, and what is copied of it: what becomes of everything else. */
  rest?: { row: ReactNode; text: readonly Field[] }
}

/** Fewer rows are seen at a glance. */
const FEW = 8

/** The one table of the panels: sorted at its heads, narrowed where it has many rows, copied as text or CSV; of many rows only those in sight are drawn. */
export function DataTable<Row>({ name, rows, columns, text, note, rest, ...looks }: DataTableProps<Row>) {
  const [typed, setTyped] = useState('')
  const placed = useMemo(() => rows.map((row, place) => ({ row, place })), [rows])
  const matching = useMemo(() => matchingRows(placed, text, typed), [placed, text, typed])
  const sorted = useSortedRows(matching, columns)
  const items = tableItems(sorted.rows, rows, looks.group?.of)
  const { scroll, part } = useVisibleItems(items.length)
  const width = columns.length + (looks.sources === undefined ? 0 : 1)
  const copied = () => [
    text.map((column) => column.name),
    ...sorted.rows.map(({ row }) => text.map(({ of }) => of(row))),
    ...(rest === undefined ? [] : [rest.text]),
  ]
  const filter = { typed, onType: setTyped, shown: matching.length, all: rows.length }
  return (
    <div className={styles.data}>
      <TableTools
        name={name}
        note={note}
        texts={{ text: () => tableText(copied()), csv: () => csv(copied()) }}
        filter={rows.length > FEW || typed !== '' ? filter : undefined}
      />
      {/* What scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <div ref={scroll} className={styles.scroll} data-long={part !== undefined} tabIndex={part && 0}>
        <table className={table.table} aria-label={name} aria-rowcount={part && items.length + 1}>
          <TableHead heads={columns.map(({ head }) => head)} sources={looks.sources !== undefined} sorted={sorted} />
          <TableBody items={items} part={part} columns={columns} width={width} {...looks} />
          {rest && <tbody>{rest.row}</tbody>}
        </table>
        {items.length === 0 && rows.length > 0 && <p className={styles.note}>No row has all these words.</p>}
      </div>
    </div>
  )
}
