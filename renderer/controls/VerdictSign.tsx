import { ArrowRight, CircleQuestionMark, OctagonMinus } from 'lucide-react'
import type { Verdict } from '../../shared/reach/verdict.ts'
import styles from './VerdictSign.module.css'

const signs = { reachable: ArrowRight, blocked: OctagonMinus, unknown: CircleQuestionMark }

/** The sign of a verdict: an arrow, a stop sign, a question mark. Words stand beside it, so it has no name of its own. */
export function VerdictSign({ verdict, size = 16 }: { verdict: Verdict['verdict']; size?: number }) {
  const Sign = signs[verdict]
  return <Sign className={styles.sign} data-verdict={verdict} size={size} strokeWidth={2.25} aria-hidden />
}
