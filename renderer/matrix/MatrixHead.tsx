import type { EndGroup } from './grid.ts'
import styles from './MatrixTable.module.css'

/** Names of those who are begun with: groups on top, names upright where they stand close together. */
export function MatrixHead({ groups, column }: { groups: readonly EndGroup[]; column: number | undefined }) {
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
        {ends.map(({ end, first }, index) => (
          <th key={end.id} scope="col" className={styles.to} data-first={first} data-lit={column === index}>
            <span>{end.name}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
