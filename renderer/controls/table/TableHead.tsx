import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Term } from '../../glossary/Term.tsx'
import { useGlossary } from '../../glossary/use-glossary.ts'
import styles from './DataTable.module.css'
import type { SortedRows, SortState } from './use-sorted-rows.ts'

interface TableHeadProps<Row> {
  heads: readonly string[]
  /** The rows have sources, in a column without a visible head. */
  sources: boolean
  sorted: SortedRows<Row>
}

/** The heads: those of columns that can be sorted are buttons. */
export function TableHead<Row>({ heads, sources, sorted }: TableHeadProps<Row>) {
  const glossary = useGlossary()
  return (
    <thead>
      <tr>
        {heads.map((head) => {
          const state = sorted.stateOf(head)
          return (
            <th key={head} scope="col" aria-sort={state}>
              {state === undefined ? (
                <Term>{head}</Term>
              ) : (
                // One button in another would be none: here the word explains itself without one of its own.
                <button
                  type="button"
                  className={styles.sort}
                  title={glossary?.entryOf(head)?.short}
                  onClick={() => sorted.toggle(head)}
                >
                  {head}
                  <SortSign state={state} />
                </button>
              )}
            </th>
          )
        })}
        {sources && (
          <th scope="col" className={styles.source}>
            <span className={styles.hidden}>source</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function SortSign({ state }: { state: SortState }) {
  if (state === 'none') return <ArrowUpDown className={styles.offer} aria-hidden />
  return state === 'ascending' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />
}
