import type { ReactNode } from 'react'
import styles from './Panel.module.css'

/** Says in words what is missing here, and why. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
