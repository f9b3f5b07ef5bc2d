import type { Machine } from '../../../shared/inventory/inventory.ts'
import table from '../../controls/Table.module.css'
import { Callout } from '../../controls/Callout.tsx'
import { useInventory } from '../../state/use-analysis.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import styles from '../Panel.module.css'

/** What was run on this machine and what came out; rows that could not be read are named. */
export function EvidenceTab({ machine }: { machine: Machine }) {
  const outputs = useInventory().outputs.filter((output) => output.machine === machine.id)
  const { selection } = useWindowStores()
  if (outputs.length === 0) {
    return <p className={styles.muted}>Nothing was run on this machine. What is known of it was learned from others.</p>
  }
  return (
    <ul className={styles.list}>
      {outputs.map(({ id, command, parser, facts, unread, failure }) => (
        <li key={id} className={styles.section}>
          <div>
            <button type="button" className={table.link} onClick={() => selection.getState().showRaw({ output: id })}>
              {command}
            </button>{' '}
            <span className={styles.muted}>{parser === undefined ? 'not understood, kept as it is' : `${facts} facts read`}</span>
          </div>
          {failure && <Callout tone="caution">{failure.sentence}</Callout>}
          {unread.length > 0 && (
            <details>
              <summary>{unread.length === 1 ? '1 row was not read' : `${unread.length} rows were not read`}</summary>
              <ul>
                {unread.map(({ line, text, reason }) => (
                  <li key={line}>
                    <button type="button" className={table.link} onClick={() => selection.getState().showRaw({ output: id, line })}>
                      line {line}
                    </button>{' '}
                    <code>{text}</code> <span className={styles.muted}>{reason}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
