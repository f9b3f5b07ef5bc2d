import type { EndGroup } from './grid.ts'
import styles from './MatrixTable.module.css'
import type { Part } from './use-visible-part.ts'

interface MatrixHeadProps {
  groups: readonly EndGroup[]
  /** The column that is pointed at. */
  column: number | undefined
  /** Those that are drawn. */
  part: Part
}

/** Names of those who are begun with: groups on top, names upright where they stand close together. */
export function MatrixHead({ groups, column, part }: MatrixHeadProps) {
  const ends = groups.flatMap((group) => group.ends.map((end, index) => ({ end, first: index === 0 })))
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.corner}>
          <span>to →</span>
          <span>from ↓</span>
        </th>
        {groups.map(({ kind, name, ends: of }) => (
          <th key={kind} scope="colgroup" colSpan={of.length} className={styles.group}>
            <span>{name}</span>
          </th>
        ))}
      </tr>
      <tr>
        {part.from > 0 && <td colSpan={part.from} className={styles.to} aria-hidden />}
        {ends.slice(part.from, part.to).map(({ end, first }, index) => (
          <th
            key={end.id}
            scope="col"
            className={styles.to}
            data-first={first}
            data-lit={column === part.from + index}
            title={end.name}
            aria-colindex={part.from + index + 2}
          >
            <span>{end.name}</span>
          </th>
        ))}
        {part.to < ends.length && <td colSpan={ends.length - part.to} className={styles.to} aria-hidden />}
      </tr>
    </thead>
  )
}
