import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import { Working } from '../../controls/Working.tsx'
import { splitAtMarks } from '../../evidence/raw/split-at-marks.ts'
import { MOST_LINES, searchOutputs } from '../../evidence/search-outputs.ts'
import { useOutputTexts } from '../../evidence/use-output-texts.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { Empty } from '../Empty.tsx'
import panel from '../Panel.module.css'
import styles from './EvidenceTab.module.css'

/** Where the words stand in the outputs of a machine, line by line; a line opens its output at its place. */
export function OutputHitList({ outputs, wanted }: { outputs: readonly OutputSummary[]; wanted: string }) {
  const { selection } = useWindowStores()
  const arrived = useOutputTexts(outputs.map(({ id }) => id))
  const texts = outputs.flatMap(({ id }) => {
    const one = arrived.get(id)
    return one !== undefined && 'text' in one ? [one.text] : []
  })
  const { hits, more } = searchOutputs(texts, wanted)
  const count = hits.reduce((sum, { lines }) => sum + lines.length, 0)
  if (outputs.some(({ id }) => !arrived.has(id))) return <Working what="where it stands" />
  return (
    <div className={panel.section}>
      <p role="status" className={panel.muted}>
        {more ? `The first ${MOST_LINES} lines` : count === 1 ? '1 line' : `${count} lines`} in {hits.length} of{' '}
        {outputs.length} outputs
      </p>
      {count === 0 && <Empty>It stands in no output of this machine.</Empty>}
      <ul className={panel.list}>
        {hits.map(({ id, command, lines }) => (
          <li key={id}>
            <h4 className={panel.command}>{command}</h4>
            <ul>
              {lines.map(({ line, text, found }) => (
                <li key={line}>
                  <button
                    type="button"
                    className={styles.hit}
                    onClick={() => selection.getState().showRaw({ output: id, line })}
                  >
                    <span className={styles.line}>{line}</span>
                    <code>
                      {splitAtMarks(
                        text,
                        found.map(({ start, end }) => ({ start, end, kind: 'found' })),
                      ).map((piece) =>
                        piece.kinds.length === 0 ? piece.text : <mark key={piece.at}>{piece.text}</mark>,
                      )}
                    </code>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
