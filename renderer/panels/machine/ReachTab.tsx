import { ArrowRight, OctagonMinus } from 'lucide-react'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { reasons } from '../../../shared/reach/reason.ts'
import type { MatrixCell } from '../../../shared/reach/verdict.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useQuestion, useWindowStores } from '../../state/window-stores.tsx'
import styles from '../Panel.module.css'
import { reachOf } from '../reach-of.ts'
import { Section } from '../Section.tsx'
import reach from './ReachTab.module.css'

/** Whom the machine can reach, and who can reach it; a row opens the path. */
export function ReachTab({ machine }: { machine: Machine }) {
  const { out, into, nameOf } = reachOf(useAnalysis(), machine.id)
  return (
    <>
      <Section title="Can begin a conversation with">
        <Rows cells={out} words={(cell) => `${nameOf(cell.to)}${cell.address === null ? '' : ` · ${cell.address}`}`} />
      </Section>
      <Section title="Who can begin one with it">
        <Rows cells={into} words={(cell) => `${nameOf(cell.from)}${cell.address === null ? '' : ` → ${cell.address}`}`} />
      </Section>
    </>
  )
}

function Rows({ cells, words }: { cells: readonly MatrixCell[]; words: (cell: MatrixCell) => string }) {
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  if (cells.length === 0) return <p className={styles.muted}>Nobody else is known.</p>
  const ask = ({ from, to, address }: MatrixCell) =>
    question.getState().ask({ from, to, protocol, ...(address === null ? {} : { address }), ...(port === undefined ? {} : { port }) })
  return (
    <ul>
      {cells.map((cell) => (
        <li key={`${cell.from} ${cell.to} ${cell.address}`}>
          <button type="button" className={reach.row} data-verdict={cell.verdict} onClick={() => ask(cell)}>
            {cell.verdict === 'reachable' ? <ArrowRight aria-hidden /> : <OctagonMinus aria-hidden />}
            <span className={reach.who}>{words(cell)}</span>
            <span className={reach.verdict}>{verdictWords[cell.verdict]}</span>
            {cell.verdict !== 'reachable' && <span className={reach.why}>{reasons[cell.reason]}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

const verdictWords = { reachable: 'yes', blocked: 'no', unknown: 'not known' } as const
