import { useLesson, useWindowStores } from '../state/window-stores.tsx'
import { AnswerText } from './AnswerText.tsx'
import styles from './Lesson.module.css'
import type { Choice } from './step.ts'

/** Several answers to choose from; whichever is chosen says why it is so, or why not. */
export function AskChoices({ step, choices }: { step: string; choices: readonly Choice[] }) {
  const { lesson } = useWindowStores()
  const chosen = useLesson(({ answers }) => answers[step])
  const choice = chosen === undefined ? undefined : choices[chosen]
  return (
    <>
      <ul className={styles.choices}>
        {choices.map(({ text, right }, index) => (
          <li key={text}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={index === chosen}
              data-tone={index !== chosen ? undefined : right ? 'may' : 'caution'}
              onClick={() => lesson.getState().answer(step, index)}
            >
              <span className={styles.letter} aria-hidden>
                {'ABC'[index]}
              </span>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">{choice && <AnswerText right={choice.right === true} because={choice.because} />}</div>
    </>
  )
}
