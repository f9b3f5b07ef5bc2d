import styles from './ProvenanceMark.module.css'
import type { Provenance } from './provenance.ts'

const sentences: Record<Provenance, string> = {
  observed: 'A command that was run on this very machine says so.',
  inferred: 'Nothing on the machine itself says so: it follows from what another machine saw.',
  assumed: 'Nothing recorded says so: it is taken to be as it usually is.',
}

/** Says of a value whether the machine itself was asked, others were, or nobody. */
export function ProvenanceMark({ how }: { how: Provenance }) {
  return (
    <span className={styles.mark} data-how={how} title={sentences[how]}>
      {how}
    </span>
  )
}
