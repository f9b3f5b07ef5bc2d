import type { ReactNode } from 'react'
import { octagon } from '../canvas/octagon.ts'
import styles from './SignsPage.module.css'

/** A sign as it is seen, and what it means. */
export interface Sign {
  name: string
  sign: ReactNode
  means: string
}

/** The signs that arrows and cables bear. */
export const lineSigns: readonly Sign[] = [
  {
    name: 'arrow',
    sign: (
      <svg width="64" height="20" aria-hidden data-tone="may">
        <path className={styles.line} d="M0 10H50" />
        <path className={styles.filled} d="M48 3L62 10L48 17z" />
      </svg>
    ),
    means:
      'Whoever stands at its foot may begin a conversation with whoever stands at its head. Its words say through what.',
  },
  {
    name: 'stop sign',
    sign: (
      <svg width="64" height="28" aria-hidden data-tone="stopped">
        <path className={styles.line} d="M0 14H36" strokeDasharray="7 4" />
        <polygon className={styles.filled} points={octagon({ x: 49, y: 14 }, 13)} />
        <rect className={styles.bar} x="42" y="12" width="14" height="4" rx="1" />
      </svg>
    ),
    means:
      'A conversation is stopped here, at the machine that stops it. In a question it has a number: the order of what is in the way.',
  },
  {
    name: 'hollow stop sign',
    sign: (
      <svg width="64" height="28" aria-hidden data-tone="stopped">
        <path className={styles.thin} d="M0 14H36" strokeDasharray="2 4" />
        <polygon className={styles.hollow} points={octagon({ x: 49, y: 14 }, 12)} />
      </svg>
    ),
    means: 'It would be stopped here as well, were what stops it before not there.',
  },
  {
    name: 'dots on a cable',
    sign: (
      <svg width="64" height="20" aria-hidden>
        <path className={styles.cable} d="M0 10H64" />
        <path className={styles.dots} d="M4 10H64" />
      </svg>
    ),
    means:
      'Live: something goes through it now; the larger the dots, the more. How much stands beside it while its adapter is pointed at or selected.',
  },
]
