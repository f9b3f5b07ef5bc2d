import { useMemo, useState } from 'react'
import { CopyButton } from '../controls/CopyButton.tsx'
import { askedWords } from '../panels/asked-words.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import { useChangedPairs } from '../what-if/use-changed-pairs.ts'
import { useWorked } from '../work/use-worked.ts'
import { CellDetail } from './CellDetail.tsx'
import { groupsOf, pairFinder, type Spot } from './grid.ts'
import styles from './MatrixPage.module.css'
import { MatrixTable } from './MatrixTable.tsx'
import { matrixCsv } from './matrix-csv.ts'
import { ProtocolPresets } from './ProtocolPresets.tsx'

/** Everyone against everyone: the row begins a conversation, the column is begun with. A cell opens its answer beside the table. */
export function MatrixPage() {
  const analysis = useAnalysis()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const { endpoints, cells } = useWorked(analysis.matrix(protocol, port))
  const groups = useMemo(() => groupsOf(endpoints), [endpoints])
  const find = useMemo(() => pairFinder(cells), [cells])
  const changed = useChangedPairs()
  const [spot, setSpot] = useState<Spot>()
  const ends = groups.flatMap((group) => group.ends)
  const nameOf = (id: string) => ends.find((end) => end.id === id)?.name ?? id
  const [from, to] = [ends[spot?.row ?? -1], ends[spot?.column ?? -1]]
  if (ends.length < 2) {
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>Who can begin a conversation with whom</h1>
        <p>
          There is nobody yet to begin one with: only one machine is known. Guests and neighbours appear as they are
          seen.
        </p>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>Who can begin a conversation with whom</h1>
          <p className={styles.muted}>
            From the row to the column. Asked: {askedWords(protocol, port)}.
            {changed.size > 0 && ' Marked with a corner: changed by what is supposed.'}
          </p>
        </div>
        <ProtocolPresets />
        <CopyButton text={matrixCsv(cells, nameOf)} what="the matrix as CSV" label="Copy CSV" />
      </header>
      <MatrixTable groups={groups} find={find} changed={changed} spot={spot} onSpot={setSpot} />
      <CellDetail from={from} to={to} pair={from && to && find(from.id, to.id)} />
    </div>
  )
}
