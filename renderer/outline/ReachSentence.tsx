import { useReach } from '../panels/use-reach.ts'
import { useInventory } from '../state/use-analysis.ts'
import styles from './Outline.module.css'

/** With more machines than this nobody reads a sentence of each, and the matrix is not worked out for it. */
const MOST = 60

/** Whom a machine reaches and who reaches it. */
export function ReachSentence({ machine }: { machine: string }) {
  return useInventory().machines.length > MOST ? null : <Said machine={machine} />
}

function Said({ machine }: { machine: string }) {
  const { summary } = useReach(machine)
  if (summary === undefined) return null
  return (
    <span className={styles.reach}>
      {summary.reaches} {summary.reachedBy}
    </span>
  )
}
