import { MapPin } from 'lucide-react'
import { useState } from 'react'
import type { FindingSubject } from '../../shared/findings/finding.ts'
import { Button } from '../controls/Button.tsx'
import readers from '../controls/ForReaders.module.css'
import { SubjectLink } from '../panels/SubjectLink.tsx'
import { subjectName } from '../panels/subject-name.ts'
import { useActualAnalysis } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './FindingEntry.module.css'

/** More are named when they are asked for. */
const MOST = 8

/** Whom a finding is about: each opens its page; the first can be looked for in the picture. */
export function FindingSubjects({ subjects }: { subjects: readonly FindingSubject[] }) {
  const { view, selection } = useWindowStores()
  const analysis = useActualAnalysis()
  const [all, setAll] = useState(false)
  const shown = all ? subjects : subjects.slice(0, MOST)
  const [first] = subjects
  const showInPicture = () => {
    // Of others than the host the picture has the machine, not its cards.
    const owner = first?.kind === 'interface' ? analysis.interfaces.get(first.id)?.machine : undefined
    const drawn = owner === undefined || owner.kind === 'host' ? first : { kind: 'machine' as const, id: owner.id }
    if (drawn !== undefined) selection.getState().select(drawn)
    view.getState().open('topology')
  }
  return (
    <section>
      <h3>Whom it is about</h3>
      <ul className={styles.subjects}>
        {shown.map((subject) => (
          <li key={`${subject.kind} ${subject.id}`}>
            <SubjectLink subject={subject} />
            {subject.kind === 'interface' && (
              <span className={styles.muted}> of {analysis.interfaces.get(subject.id)?.machine.name.value}</span>
            )}
          </li>
        ))}
        {shown.length < subjects.length && (
          <li>
            <Button look="quiet" onClick={() => setAll(true)}>
              and {subjects.length - shown.length} more
            </Button>
          </li>
        )}
        {first !== undefined && (
          <li>
            <Button onClick={showInPicture}>
              <MapPin aria-hidden />
              <span>
                Show <span className={readers.hidden}>{subjectName(analysis, first)} </span>in the picture
              </span>
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
