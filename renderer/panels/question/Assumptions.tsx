import type { Assumption } from '../../../shared/reach/verdict.ts'
import evidence from '../../evidence/Evidence.module.css'
import { Explained } from '../../glossary/Term.tsx'
import { Empty } from '../Empty.tsx'

/** What decides, was not recorded, and is taken to be as usual. */
export function Assumptions({ assumptions }: { assumptions: readonly Assumption[] }) {
  if (assumptions.length === 0) return <Empty>Nothing: every step was recorded.</Empty>
  return (
    <ul className={evidence.rows} aria-label="Taken for granted">
      {assumptions.map(({ code, sentence }) => (
        <li key={`${code} ${sentence}`} className={evidence.assumed}>
          <Explained>{sentence}</Explained>
        </li>
      ))}
    </ul>
  )
}
