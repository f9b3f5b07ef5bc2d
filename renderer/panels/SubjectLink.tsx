import table from '../controls/Table.module.css'
import type { Subject } from '../state/selection-store.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { subjectName } from './subject-name.ts'

/** Longer names may be cut where they stand in a table. */
const LONG = 40

/** The name of a thing; a click opens its page. */
export function SubjectLink({ subject }: { subject: Subject }) {
  const { selection } = useWindowStores()
  const name = subjectName(useAnalysis(), subject)
  return (
    <button
      type="button"
      className={table.link}
      title={name.length > LONG ? name : undefined}
      onClick={() => selection.getState().select(subject)}
    >
      {name}
    </button>
  )
}
