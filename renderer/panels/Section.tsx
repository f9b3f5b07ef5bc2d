import type { ReactNode } from 'react'
import styles from './Panel.module.css'

/** A heading and what belongs to it. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
