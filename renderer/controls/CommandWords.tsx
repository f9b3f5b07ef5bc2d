import { Fragment } from 'react'
import styles from './CommandWords.module.css'

interface CommandWordsProps {
  command: string
  /** It stands among other words, not in lines of its own. */
  inline?: boolean
}

/** A command as one would type it. A long one goes on in a further line between its words, never behind the dash of an option. */
export function CommandWords({ command, inline = false }: CommandWordsProps) {
  return (
    <code className={`${styles.command} ${inline ? '' : styles.alone}`}>
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
