import { stopWords } from '../canvas/stop-words.ts'
import table from '../controls/Table.module.css'
import { DataTable } from '../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../controls/table/table-column.ts'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { type Pair, partWords, questionOf } from '../matrix/pairs.ts'
import { useQuestion, useWindowStores } from '../state/window-stores.tsx'
import { Empty } from './Empty.tsx'
import styles from './ReachRows.module.css'
import { verdictWords } from './verdict-words.ts'

interface ReachRowsProps {
  /** What the table is called. */
  name: string
  pairs: readonly Pair[]
  nameOf: (pair: Pair) => string
}

/** Pairs with their verdicts and reasons; a name asks the question in full, so that its path is shown. */
export function ReachRows({ name, pairs, nameOf }: ReachRowsProps) {
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  if (pairs.length === 0) return <Empty>Nobody else is known: there is nobody to begin a conversation with.</Empty>
  const ask = ({ telling }: Pair) => question.getState().ask(questionOf(telling, { protocol, port }))
  const columns: TableColumn<Pair>[] = [
    {
      head: 'who',
      sort: nameOf,
      cell: (pair) => (
        <button type="button" className={table.link} onClick={() => ask(pair)}>
          {nameOf(pair)}
        </button>
      ),
    },
    {
      head: 'verdict',
      sort: ({ verdict }) => verdictWords[verdict],
      cell: ({ verdict }) => (
        <span className={styles.verdict} data-verdict={verdict}>
          <VerdictSign verdict={verdict} size={14} /> {verdictWords[verdict]}
        </span>
      ),
    },
    { head: 'why', sort: whyWords, cell: (pair) => <span className={styles.why}>{whyWords(pair)}</span> },
  ]
  const text: TextColumn<Pair>[] = [
    { name: 'who', of: nameOf },
    { name: 'verdict', of: ({ verdict }) => verdictWords[verdict] },
    { name: 'why', of: whyWords },
  ]
  const yes = pairs.filter(({ verdict }) => verdict === 'reachable').length
  return <DataTable name={name} rows={pairs} columns={columns} text={text} note={`yes: ${yes} of ${pairs.length}`} />
}

function whyWords(pair: Pair): string {
  return pair.verdict === 'reachable' ? (partWords(pair) ?? '') : stopWords[pair.telling.reason]
}
