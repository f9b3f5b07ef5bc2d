import { CommandWords } from '../../../controls/CommandWords.tsx'
import { CopyButton } from '../../../controls/CopyButton.tsx'
import panel from '../../Panel.module.css'
import styles from './Settings.module.css'

/** The commands that would tell what was not recorded; nothing where all was. */
export function WouldTell({ commands }: { commands: readonly string[] }) {
  if (commands.length === 0) return null
  return (
    <div className={styles.missing}>
      <span className={panel.muted}>What is not recorded would be told by</span>
      {commands.map((command) => (
        <span key={command} className={styles.command}>
          <CommandWords command={command} />
          <CopyButton look="quiet" text={command} what={`the command ${command}`} />
        </span>
      ))}
    </div>
  )
}
