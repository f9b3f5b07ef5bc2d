import { Sources } from '../../evidence/Sources.tsx'
import styles from './DataTable.module.css'
import type { RowLooks, TableColumn } from './table-column.ts'
import type { TableItem } from './table-items.ts'
import type { VisiblePart } from './use-visible-items.ts'

interface TableBodyProps<Row> extends RowLooks<Row> {
  columns: readonly TableColumn<Row>[]
  items: readonly TableItem<Row>[]
  /** Those that are drawn; all where absent. */
  part: VisiblePart | undefined
  /** How many columns there are, that of the sources included. */
  width: number
}

/** The rows, with the heads of their groups between them. */
export function TableBody<Row>({ columns, items, part, width, sources, tone, group }: TableBodyProps<Row>) {
  const places = part?.places ?? items.map((_, place) => place)
  return (
    <tbody>
      {part && part.above > 0 && <tr aria-hidden style={{ height: part.above }} />}
      {places.map((at) => {
        const item = items[at]
        // Only a long table measures its rows, and says where they stand.
        const long = part && { ref: part.measure, 'data-index': at, 'aria-rowindex': at + 2 }
        if (item === undefined) return null
        if (item.kind === 'group') {
          return (
            <tr key={`group ${item.key}`} {...long}>
              <th scope="colgroup" colSpan={width} className={styles.group}>
                {group?.head(item.key)}
              </th>
            </tr>
          )
        }
        const { row, place } = item
        return (
          <tr key={place} data-tone={tone?.(row)} {...long}>
            {columns.map(({ head, cell }) => (
              <td key={head}>{cell(row)}</td>
            ))}
            {sources && (
              <td>
                <Sources sources={sources(row)} />
              </td>
            )}
          </tr>
        )
      })}
      {part && part.below > 0 && <tr aria-hidden style={{ height: part.below }} />}
    </tbody>
  )
}
