import styles from './CommandList.module.css'
import { CommandWords } from './CommandWords.tsx'

/** Commands, each with what it reads. */
export function CommandList({ commands }: { commands: readonly { command: string; reads: string }[] }) {
  return (
    <dl>
      {commands.map(({ command, reads }) => (
        <div key={command} className={styles.command}>
          <dt>
            <CommandWords command={command} />
          </dt>
          <dd>{reads}</dd>
        </div>
      ))}
    </dl>
  )
}
