import type { ReactNode } from 'react'
import styles from './Chip.module.css'

/** A word or two in a rounded box: a kind, a state. */
export function Chip({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'may' | 'stopped' | 'caution'
  children: ReactNode
}) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
