import type { Subject } from '../state/selection-store.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { Empty } from './Empty.tsx'
import { Page } from './Page.tsx'
import { subjectName } from './subject-name.ts'

/** Something that was there a moment ago. */
export function GonePage({ subject }: { subject: Subject }) {
  const { selection } = useWindowStores()
  return (
    <Page title={subjectName(useAnalysis(), subject)} onClose={selection.getState().clear}>
      <Empty>It is not in what is shown now: it went away, or this is another moment or another recording.</Empty>
    </Page>
  )
}
