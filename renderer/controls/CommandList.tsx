import styles from './CommandList.module.css'

/** Commands, each with what it reads. */
export function CommandList({ commands }: { commands: readonly { command: string; reads: string }[] }) {
  return (
    <dl>
      {commands.map(({ command, reads }) => (
        <div key={command} className={styles.command}>
          <dt>
            <code>{command}</code>
          </dt>
          <dd>{reads}</dd>
        </div>
      ))}
    </dl>
  )
}
