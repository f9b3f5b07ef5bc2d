import { CommandWords } from '../../controls/CommandWords.tsx'
import styles from './Question.module.css'

/** Commands as one would type them, a line each. */
export function CommandLines({ commands }: { commands: readonly string[] }) {
  return (
    <div className={styles.lines}>
      {commands.map((command) => (
        <CommandWords key={command} command={command} />
      ))}
    </div>
  )
}
