import { Explained } from '../glossary/Term.tsx'
import styles from './Lesson.module.css'
import type { Sentence } from './step.ts'

/** A paragraph; what is so everywhere is followed by where that is written. */
export function SentencesText({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <p>
      {sentences.map((sentence) => (
        <span key={sentence.text}>
          <Explained>{sentence.text}</Explained>{' '}
          {'source' in sentence && sentence.source !== 'Switchyard' && (
            <small className={styles.source}>({sentence.source}) </small>
          )}
        </span>
      ))}
    </p>
  )
}
