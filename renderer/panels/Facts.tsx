import type { ReactNode } from 'react'
import styles from './Panel.module.css'

/** Names and values under each other: a list of {@link Fact}. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}
