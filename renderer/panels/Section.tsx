import type { ReactNode } from 'react'
import { Term } from '../glossary/Term.tsx'
import styles from './Panel.module.css'

/** A heading and what belongs to it. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{typeof title === 'string' ? <Term>{title}</Term> : title}</h3>
      {children}
    </section>
  )
}
