import { Term } from '../glossary/Term.tsx'
import styles from './ProvenanceMark.module.css'
import type { Provenance } from './provenance.ts'

/** Says of a value whether the machine itself was asked, others were, or nobody. */
export function ProvenanceMark({ how }: { how: Provenance }) {
  return (
    <span className={styles.mark} data-how={how}>
      <Term>{how}</Term>
    </span>
  )
}
