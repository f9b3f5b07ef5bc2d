import { CircleX, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../shared/findings/finding.ts'
import styles from './SeveritySign.module.css'

const signs = { error: CircleX, warning: TriangleAlert, notice: Info }

/** The sign of a severity: a cross in a circle, a triangle, an i. Words stand beside it, so it has no name of its own. */
export function SeveritySign({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Sign = signs[severity]
  return <Sign className={styles.sign} data-severity={severity} size={size} strokeWidth={2.25} aria-hidden />
}
