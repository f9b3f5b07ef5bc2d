import { SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { askedWords } from '../panels/asked-words.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import { useChangedPairs } from '../what-if/use-changed-pairs.ts'
import { useWorked } from '../work/use-worked.ts'
import { CellDetail } from './CellDetail.tsx'
import { pairFinder, type Spot, shownEnds } from './grid.ts'
import { MatrixFilter, type MatrixView } from './MatrixFilter.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import styles from './MatrixPage.module.css'
import { MatrixTable } from './MatrixTable.tsx'
import { matrixCsv } from './matrix-csv.ts'
import { narrowGrid } from './narrow-grid.ts'
import { ProtocolPresets } from './ProtocolPresets.tsx'
import { pairSorts } from './pair-sort.ts'
import { pairsOf } from './pairs.ts'

const TITLE = 'Who can begin a conversation with whom'
const EVERYTHING: MatrixView = { from: '', to: '', only: false, linkLocal: false, look: 'words' }

/** Everyone against everyone: the row begins a conversation, the column is begun with. A cell opens its answer beside the table. */
export function MatrixPage() {
  const analysis = useAnalysis()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const { endpoints: told, cells } = useWorked(analysis.matrix(protocol, port))
  const endpoints = useMemo(() => shownEnds(told, analysis), [told, analysis])
  const [view, setView] = useState(EVERYTHING)
  const [spot, setSpot] = useState<Spot>()
  const [tools, setTools] = useState(false)
  const all = useMemo(() => pairsOf(cells, { linkLocal: view.linkLocal }), [cells, view.linkLocal])
  const find = useMemo(() => pairFinder(all), [all])
  const { rows, columns, pairs } = useMemo(() => narrowGrid(endpoints, all, view), [endpoints, all, view])
  const sorts = useMemo(() => pairSorts(pairs), [pairs])
  const changed = useChangedPairs()
  const nameOf = (id: string) => told.find((end) => end.id === id)?.name ?? id
  if (endpoints.length < 2) {
    return (
      <div className={styles.page}>
        <h1 className={styles.title}>{TITLE}</h1>
        <p>
          There is nobody yet to begin one with: only one machine is known. Guests and neighbours appear as they are
          seen.
        </p>
      </div>
    )
  }
  const from = rows.flatMap(({ ends }) => ends)[spot?.row ?? -1]
  const to = columns.flatMap(({ ends }) => ends)[spot?.column ?? -1]
  const change = (part: Partial<MatrixView>) => {
    // What was pointed at is somebody else in a narrowed table.
    setSpot(undefined)
    setView({ ...view, ...part })
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.about}>
          <h1 className={styles.title}>{TITLE}</h1>
          <p className={styles.muted}>
            From the row to the column. Asked: {askedWords(protocol, port)}.
            {changed.size > 0 && ' Marked with a corner: changed by what is supposed.'}
          </p>
        </div>
        <ProtocolPresets />
        <Button className={styles.toggle} aria-expanded={tools} onClick={() => setTools(!tools)}>
          <SlidersHorizontal aria-hidden /> Filter
        </Button>
        <CopyButton text={() => matrixCsv(cells, nameOf)} what="the matrix, a row for each address" label="Copy CSV" />
      </header>
      <div className={styles.tools} data-open={tools}>
        <MatrixLegend sorts={sorts} picked={view.sort} onPick={(sort) => change({ sort, only: false })} />
        <MatrixFilter view={view} onChange={change} />
      </div>
      {rows.length > 0 && columns.length > 0 ? (
        <MatrixTable
          rowGroups={rows}
          columnGroups={columns}
          find={find}
          changed={changed}
          spot={spot}
          sort={view.sort}
          look={view.look}
          onSpot={setSpot}
        />
      ) : (
        <p className={styles.muted}>Nobody of that name or address.</p>
      )}
      <CellDetail from={from} to={to} pair={from && to && find(from.id, to.id)} />
    </div>
  )
}
