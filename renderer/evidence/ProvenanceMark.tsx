import { Term } from '../glossary/Term.tsx'
import styles from './ProvenanceMark.module.css'
import { type Provenance, provenanceWords } from './provenance.ts'

/** Says of a value whether the machine itself was asked, told it by itself, others were asked, or nobody. */
export function ProvenanceMark({ how }: { how: Provenance }) {
  return (
    <span className={styles.mark} data-how={how}>
      <Term>{provenanceWords[how]}</Term>
    </span>
  )
}
