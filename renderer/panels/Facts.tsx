import type { ReactNode } from 'react'
import styles from './Panel.module.css'

/** Names and values under each other; what is `undefined` or `false` is left out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode] | undefined | false)[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} style={{ display: 'contents' }}>
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
