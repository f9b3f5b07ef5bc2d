import type { Trouble } from '../../../shared/contract/contract.ts'
import { CopyButton } from '../../controls/CopyButton.tsx'
import { asSentence } from './as-sentence.ts'
import { DetailButton } from './DetailButton.tsx'
import styles from './Troubles.module.css'
import { sortTroubles, troubleWords } from './trouble-words.ts'

/** What could not be read, why, and the command that mends it, to copy. Nothing where everything went well. */
export function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const words = troubleWords(troubles)
  if (words === undefined) return null
  const { wrong, notes } = sortTroubles(troubles)
  return (
    <DetailButton
      words={words}
      title={wrong.length > 0 ? 'What could not be read' : 'Worth a note'}
      tone={wrong.length > 0 ? 'caution' : 'plain'}
    >
      <TroubleList troubles={[...wrong, ...notes]} />
    </DetailButton>
  )
}

export function TroubleList({ troubles }: { troubles: readonly Trouble[] }) {
  return (
    <ul className={styles.list}>
      {troubles.map(({ machine, command, commands = 1, sentence, remedy }) => (
        <li key={`${machine} ${command} ${sentence}`} className={styles.trouble}>
          <p>{asSentence(sentence, command)}</p>
          {command !== '' && (
            <p className={styles.place}>
              <code>{command}</code>
              {commands > 1 && ` and ${commands - 1} more`}
              {machine !== '' && ` on ${machine}`}
            </p>
          )}
          {remedy !== undefined && (
            <p className={styles.remedy}>
              <code>{remedy}</code>
              <CopyButton text={remedy} what="the command that mends it" />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
