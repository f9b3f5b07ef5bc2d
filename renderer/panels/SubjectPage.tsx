import type { Subject } from '../state/selection-store.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import { GonePage } from './GonePage.tsx'
import { InternetPage } from './InternetPage.tsx'
import { InterfacePage } from './interface/InterfacePage.tsx'
import { MachinePage } from './machine/MachinePage.tsx'
import { SegmentPage } from './segment/SegmentPage.tsx'
import { StackPage } from './stack/StackPage.tsx'

/** The page of whatever is selected. */
export function SubjectPage({ subject }: { subject: Subject }) {
  const { machines, interfaces, segments } = useAnalysis()
  switch (subject.kind) {
    case 'internet':
      return <InternetPage />
    case 'machine': {
      const machine = machines.get(subject.id)
      return machine ? <MachinePage machine={machine} /> : <GonePage subject={subject} />
    }
    case 'stack': {
      const machine = machines.get(subject.id)
      return machine ? <StackPage machine={machine} /> : <GonePage subject={subject} />
    }
    case 'interface': {
      const found = interfaces.get(subject.id)
      return found ? <InterfacePage {...found} /> : <GonePage subject={subject} />
    }
    case 'segment': {
      const segment = segments.get(subject.id)
      return segment ? <SegmentPage segment={segment} /> : <GonePage subject={subject} />
    }
    default:
      return subject satisfies never
  }
}
