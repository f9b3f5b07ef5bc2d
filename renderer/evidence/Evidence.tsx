import type { Seen, Source } from '../../shared/inventory/source.ts'
import { useInventory } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './Evidence.module.css'
import { distinctSources, sourceKey, sourceWords } from './source-sentence.ts'

interface EvidenceProps {
  sources: readonly Source[]
  /** Sentences that stand where no row does. */
  assumptions?: readonly { code: string; sentence: string }[]
  rowOf: (seen: Seen) => string | undefined
}

/** What proves a step: the recorded rows themselves, each a click from its place; or, looking different, what is assumed. */
export function Evidence({ sources, assumptions = [], rowOf }: EvidenceProps) {
  const inventory = useInventory()
  const { selection } = useWindowStores()
  const taken = assumptions.map((one) => ({ kind: 'assumed' as const, ...one }))
  const all = distinctSources([...sources, ...taken])
  if (all.length === 0) return null
  const nameOf = (id: string) => inventory.machines.find((machine) => machine.id === id)?.name.value ?? id
  return (
    <ul className={styles.rows} aria-label="Evidence">
      {all.map((source) =>
        source.kind === 'seen' ? (
          <li key={sourceKey(source)}>
            <button type="button" className={styles.seen} onClick={() => selection.getState().showRaw(source)}>
              <code>{rowOf(source) ?? '…'}</code>
              <span className={styles.where}>
                {nameOf(source.machine)}: {sourceWords(source)}
                {source.toldBy !== undefined && `, told by ${nameOf(source.toldBy)}`}
              </span>
            </button>
          </li>
        ) : (
          <li key={sourceKey(source)} className={styles.assumed}>
            <strong>Assumed:</strong> {source.sentence}
          </li>
        ),
      )}
    </ul>
  )
}
