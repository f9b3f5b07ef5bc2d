import { isLinkLocal } from '../../../shared/net/scope.ts'
import type { Question, Verdict } from '../../../shared/reach/verdict.ts'
import { mappedEntries } from '../../../shared/reach/walk/mapped-entries.ts'
import { INTERNET, type Topology } from '../../../shared/topology/topology.ts'
import { VerdictSign } from '../../controls/VerdictSign.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { verdictWords } from '../verdict-words.ts'
import styles from './Question.module.css'

/** Where the destination has several addresses: which one this answer is about, and what the others’ are. */
export function AskedAddress({ verdict: { from, to, address, protocol, port } }: { verdict: Verdict }) {
  const { question } = useWindowStores()
  const { topology, verdict: answer } = useAnalysis()
  const asked = { protocol, ...(port === undefined ? {} : { port }) }
  const cells = addressesOf(topology, from, to, asked).map(({ address, via }) => ({
    address,
    via,
    verdict: answer({ from, to, address, ...asked }).verdict,
  }))
  if (cells.length < 2) return null
  // Nobody passes a link-local address on: those of another cable would only crowd out the ones that people mean.
  const isAside = (cell: (typeof cells)[number]) => isLinkLocal(cell.address) && cell.address !== address
  const [shown, aside] = [cells.filter((cell) => !isAside(cell)), cells.filter(isAside)]
  const button = (cell: (typeof cells)[number]) => (
    <button
      key={cell.address}
      type="button"
      aria-pressed={cell.address === address}
      onClick={() => question.getState().ask({ from, to, address: cell.address, ...asked })}
    >
      <VerdictSign verdict={cell.verdict} size={14} />
      <span>
        {cell.address}
        {cell.via && ` at ${cell.via}`}
      </span>
      <span className={styles.word}>{verdictWords[cell.verdict]}</span>
    </button>
  )
  return (
    <fieldset className={styles.addresses}>
      <legend>It can be asked at {cells.length} addresses. The answer for</legend>
      {shown.map(button)}
      {aside.length > 0 && (
        <details className={styles.aside}>
          <summary>
            {aside.length === 1
              ? '1 link-local address, for its own cable only'
              : `${aside.length} link-local addresses, for their own cables only`}
          </summary>
          <div className={styles.addresses}>{aside.map(button)}</div>
        </details>
      )}
    </fieldset>
  )
}

/** The machine’s own, and those of others (`via`) whose mapped port leads to it. */
function addressesOf(topology: Topology, from: string, to: string, asked: Pick<Question, 'protocol' | 'port'>) {
  const stack = topology.stacks.get(to)
  if (stack === undefined || to === INTERNET) return []
  const own = stack.interfaces.flatMap(({ addresses }) => addresses.map((held) => ({ held, via: undefined })))
  const mapped = mappedEntries(topology, stack, asked)
    .filter(({ via }) => via.id !== from)
    .map(({ held, via }) => ({ held, via: via.name }))
  const known = [...own, ...mapped].filter(({ held }) => held.known)
  return [...new Map(known.map(({ held, via }) => [held.address, { address: held.address, via }])).values()]
}
