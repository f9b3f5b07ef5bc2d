import type { ReactNode } from 'react'
import { Term } from '../glossary/Term.tsx'
import { CopyButton } from './CopyButton.tsx'
import styles from './DataTable.module.css'
import table from './Table.module.css'
import { tableText } from './table-text.ts'

interface DataTableProps {
  /** What the table is called, for its readers and for its copy button: "routing table". */
  name: string
  /** Column heads; a trailing column without a head holds the sources. */
  columns: readonly string[]
  /** The rows as text, to copy. */
  text: readonly (readonly (string | number | undefined)[])[]
  /** Heads of the text's columns, where they are other than the table's. */
  textColumns?: readonly string[]
  /** Said beside the copy button: how the rows are known. */
  note?: ReactNode
  children: ReactNode
}

/** A table that can be copied as text; where it is too wide it scrolls by itself. Its children are the rows (`tr`). */
export function DataTable({ name, columns, text, textColumns = columns, note, children }: DataTableProps) {
  return (
    <div className={styles.data}>
      <div className={styles.head}>
        <span className={styles.note}>{note}</span>
        <CopyButton look="quiet" text={tableText([textColumns, ...text])} what={`the ${name}`} />
      </div>
      <div className={styles.scroll}>
        <table className={table.table} aria-label={name}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <Term>{column}</Term>
                </th>
              ))}
              <th scope="col">
                <span className={styles.hidden}>source</span>
              </th>
            </tr>
          </thead>
          {children}
        </table>
      </div>
    </div>
  )
}
