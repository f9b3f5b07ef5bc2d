import { INTERNET_SHOWN, shownName } from '../../shared/inventory/shown-name.ts'
import type { Analysis } from '../state/analysis.ts'
import type { Subject } from '../state/selection-store.ts'
import { interfaceTitle } from './interface-title.ts'

type Names = Pick<Analysis, 'machines' | 'interfaces' | 'segments'>

/** What people call it; the id where it is gone. */
export function subjectName({ machines, interfaces, segments }: Names, subject: Subject): string {
  switch (subject.kind) {
    case 'machine':
      return nameOf(machines, subject.id)
    case 'stack':
      return `TCP/IP of ${nameOf(machines, subject.id)}`
    case 'interface': {
      const found = interfaces.get(subject.id)
      return found === undefined ? subject.id : interfaceTitle(found.interface, found.machine)
    }
    case 'segment':
      return segments.get(subject.id)?.name.value ?? subject.id
    case 'internet':
      return INTERNET_SHOWN
    default:
      return subject satisfies never
  }
}

function nameOf(machines: Names['machines'], id: string): string {
  const machine = machines.get(id)
  return machine === undefined ? id : shownName(machine)
}
