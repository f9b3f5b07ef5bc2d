import { Fragment } from 'react'
import styles from './Question.module.css'

/** Commands as one would type them, a line each. */
export function CommandLines({ commands }: { commands: readonly string[] }) {
  return (
    <div className={styles.lines}>
      {commands.map((command) => (
        <code key={command}>
          {command.split(' ').map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a command may repeat, and stay where they are
            <Fragment key={index}>
              {index > 0 && ' '}
              <span>{word}</span>
            </Fragment>
          ))}
        </code>
      ))}
    </div>
  )
}
