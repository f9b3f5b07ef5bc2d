import type { ReactNode } from 'react'
import styles from './Callout.module.css'

/** A sentence or two that matter, with a coloured edge. */
export function Callout({
  tone = 'may',
  children,
}: {
  tone?: 'may' | 'stopped' | 'caution' | 'plain'
  children: ReactNode
}) {
  return (
    <div className={styles.callout} data-tone={tone}>
      {children}
    </div>
  )
}
