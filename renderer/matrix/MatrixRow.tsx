import { memo } from 'react'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { useQuestion, useWindowStores } from '../state/window-stores.tsx'
import answer from './Answer.module.css'
import { cellCount, cellSentence, cellWord } from './cell-words.ts'
import type { End, EndGroup } from './grid.ts'
import styles from './MatrixTable.module.css'
import { isOfSort } from './pair-sort.ts'
import { isPartial, type Pair, pairKey, questionOf } from './pairs.ts'
import type { Part } from './use-visible-part.ts'

interface MatrixRowProps {
  from: End
  row: number
  groups: readonly EndGroup[]
  /** It begins a group. */
  first: boolean
  find: (from: string, to: string) => Pair | undefined
  changed: ReadonlyMap<string, string>
  /** The sort of answers that is picked out. */
  sort: string | undefined
  /** Column of the cell that Tab leads to, where it is in this row. */
  tabStop: number | undefined
  lit: boolean
  /** The columns that are drawn. */
  part: Part
  /** Id of the destination whose question is on show. */
  asked: string | undefined
}

/** One machine, and whom it can begin a conversation with. Rows are many and stay as they are while another is pointed at. */
export const MatrixRow = memo(function MatrixRow({
  from,
  row,
  groups,
  first,
  find,
  changed,
  sort,
  tabStop,
  lit,
  part,
  asked,
}: MatrixRowProps) {
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const ends = groups.flatMap((group) => group.ends.map((to, index) => ({ to, begins: index === 0 })))
  return (
    <tr data-first={first} aria-rowindex={row + 3}>
      <th scope="row" className={styles.from} data-lit={lit} title={from.name}>
        <span>{from.name}</span>
      </th>
      {part.from > 0 && <td colSpan={part.from} aria-hidden />}
      {ends.slice(part.from, part.to).map(({ to, begins }, index) => {
        const column = part.from + index
        const pair = find(from.id, to.id)
        const own = to.id === from.id
        const was = changed.get(pairKey({ from: from.id, to: to.id }))
        const count = pair && cellCount(pair)
        const sentence = pair ? cellSentence(pair) : own ? 'the same machine' : 'not asked'
        // What is seen in it comes first: whoever speaks to the machine says that.
        const said = count === undefined ? sentence : `${cellWord(pair)} ${count}: ${sentence}`
        return (
          <td key={to.id} className={styles.cell} data-first={begins} aria-colindex={column + 2}>
            <button
              type="button"
              className={answer.answer}
              data-spot={`${row} ${column}`}
              data-verdict={pair?.verdict}
              data-partial={pair !== undefined && isPartial(pair)}
              data-changed={was !== undefined}
              data-back={sort !== undefined && (pair === undefined || !isOfSort(pair, sort))}
              aria-pressed={pair === undefined ? undefined : asked === to.id}
              aria-disabled={pair === undefined}
              aria-label={`${from.name} → ${to.name}: ${said}${was === undefined ? '' : ` (${was})`}`}
              tabIndex={tabStop === column ? 0 : -1}
              onClick={() => pair && question.getState().ask(questionOf(pair.telling, { protocol, port }))}
            >
              {pair && <VerdictSign verdict={pair.verdict} size={14} />}
              <span>{cellWord(pair)}</span>
              {count !== undefined && <small> {count}</small>}
            </button>
          </td>
        )
      })}
      {part.to < ends.length && <td colSpan={ends.length - part.to} aria-hidden />}
    </tr>
  )
})
