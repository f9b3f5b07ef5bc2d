import { reasons } from '../../shared/reach/reason.ts'
import type { ChangedCell } from '../../shared/reach/what-if/changed-cells.ts'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { questionOf } from '../matrix/pairs.ts'
import { endName } from '../panels/end-name.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion, useWindowStores } from '../state/window-stores.tsx'
import { changedGroups, tellingChanges } from './changed-groups.ts'
import { useChangedCells } from './use-changed-cells.ts'
import styles from './WhatIfBanner.module.css'

/** How many answers change, in words. */
export function ChangedCount() {
  const { length } = tellingChanges(useChangedCells())
  return length === 0 ? 'No answer changes' : length === 1 ? '1 answer changes' : `${length} answers change`
}

/** The answers that change, each with what it was; a row opens the whole answer. */
export function ChangedAnswers() {
  const groups = changedGroups(tellingChanges(useChangedCells()))
  if (groups.length === 0) return <p className={styles.refusal}>Every answer is as it was.</p>
  return (
    <div className={styles.changes}>
      {groups.map(({ how, title, cells, more }) => (
        <section key={how} className={styles.group}>
          <h3>
            {title} ({cells.length + more})
          </h3>
          <ul>
            {cells.map((cell) => (
              <Row key={`${cell.from} ${cell.to} ${cell.address}`} cell={cell} />
            ))}
          </ul>
          {more > 0 && <p>and {more} more: the matrix has them all.</p>}
        </section>
      ))}
    </div>
  )
}

function Row({ cell }: { cell: ChangedCell }) {
  const analysis = useAnalysis()
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const { from, to, before, after } = cell
  const why = after.verdict === 'reachable' ? before.reason : after.reason
  const ask = () => question.getState().ask(questionOf({ from, to, ...after }, { protocol, port }))
  return (
    <li>
      <button type="button" className={styles.row} title={reasons[why]} onClick={ask}>
        <VerdictSign verdict={after.verdict} size={14} />
        <span className={styles.ends}>
          {endName(analysis, from)} → {endName(analysis, to)}
        </span>
        <span className={styles.why}>{after.verdict === 'reachable' ? `was ${why}` : why}</span>
      </button>
    </li>
  )
}
