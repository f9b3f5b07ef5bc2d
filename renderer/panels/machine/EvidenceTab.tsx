import { Search } from 'lucide-react'
import { useState } from 'react'
import type { Machine, OutputSummary } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { Callout } from '../../controls/Callout.tsx'
import field from '../../controls/Field.module.css'
import table from '../../controls/Table.module.css'
import { summaryWords } from '../../evidence/raw/summary-words.ts'
import { useInventory } from '../../state/use-analysis.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { Empty } from '../Empty.tsx'
import styles from '../Panel.module.css'
import own from './EvidenceTab.module.css'
import { OutputHitList } from './OutputHitList.tsx'

/** What was run on this machine and what came out; rows that could not be read are named. */
export function EvidenceTab({ machine }: { machine: Machine }) {
  const [wanted, setWanted] = useState('')
  const outputs = useInventory().outputs.filter((output) => output.machine === machine.id)
  if (outputs.length === 0) {
    return (
      <Empty>
        Nothing was run on {shownName(machine)}. What is known of it was learned from others; each value names its
        source.
      </Empty>
    )
  }
  return (
    <>
      <label className={own.search}>
        <Search aria-hidden />
        <input
          className={field.field}
          type="search"
          value={wanted}
          placeholder="find in all outputs of this machine"
          aria-label="Find in all outputs of this machine"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      {wanted.trim() === '' ? (
        <ul className={styles.list}>
          {outputs.map((output) => (
            <Output key={output.id} output={output} />
          ))}
        </ul>
      ) : (
        <OutputHitList outputs={outputs} wanted={wanted} />
      )}
    </>
  )
}

function Output({ output }: { output: OutputSummary }) {
  const { selection } = useWindowStores()
  const { id, command, unread, failure } = output
  const show = (line?: number) => selection.getState().showRaw({ output: id, ...(line === undefined ? {} : { line }) })
  return (
    <li className={styles.section}>
      <div>
        <button type="button" className={`${table.link} ${styles.command}`} onClick={() => show()}>
          {command}
        </button>
        <div className={styles.muted}>{summaryWords(output)}</div>
      </div>
      {failure && <Callout tone="caution">{failure.sentence}</Callout>}
      {unread.length > 0 && (
        <ul aria-label={`Rows of ${command} that were not understood`}>
          {unread.map(({ line, text, reason }) => (
            <li key={line}>
              <button type="button" className={table.link} onClick={() => show(line)}>
                line {line}
              </button>{' '}
              <code>{text.trim()}</code> <span className={styles.muted}>{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
