import { Fragment } from 'react'
import styles from './CommandWords.module.css'

/** A command as one would type it. A long one goes on in a further line between its words, never behind the dash of an option. */
export function CommandWords({ command }: { command: string }) {
  return (
    <code className={styles.command}>
      {command.split(' ').map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a command may repeat, and stay where they are
        <Fragment key={index}>
          {index > 0 && ' '}
          <span>{word}</span>
        </Fragment>
      ))}
    </code>
  )
}
