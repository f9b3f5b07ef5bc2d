import type { GlossaryEntry } from '../glossary/glossary.ts'
import styles from './GlossaryPage.module.css'

/** One entry at length: what else it is called, what it is, where that is written, and what to read next. */
export function EntryText({ entry, onOpen }: { entry: GlossaryEntry; onOpen: (term: string) => void }) {
  const { term, also = [], short, long, source, see = [] } = entry
  return (
    <article className={styles.entry} aria-live="polite" aria-label={term}>
      <h3 className={styles.term}>{term}</h3>
      {also.length > 0 && <p className={styles.also}>also: {also.join(', ')}</p>}
      <p className={styles.short}>{short}</p>
      <p>{long}</p>
      {see.length > 0 && (
        <p className={styles.see}>
          See also
          {see.map((other) => (
            <button key={other} type="button" className={styles.link} onClick={() => onOpen(other)}>
              {other}
            </button>
          ))}
        </p>
      )}
      <p className={styles.also}>
        {source === 'Switchyard' ? 'A word of this window’s own.' : `Where it is written: ${source}.`}
      </p>
    </article>
  )
}
