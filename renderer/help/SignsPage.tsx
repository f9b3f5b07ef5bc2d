import styles from './SignsPage.module.css'
import { signs } from './signs.tsx'

/** What the signs of the picture and the panels mean, each as it looks there. */
export function SignsPage({ compact = false }: { compact?: boolean }) {
  return (
    <dl className={styles.signs} data-compact={compact}>
      {signs.map(({ name, sign, means }) => (
        <div key={means}>
          <dt>
            <span className={styles.sign} aria-hidden>
              {sign}
            </span>
            <span className={styles.name}>{name}</span>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  )
}
