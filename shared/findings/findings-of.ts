import type { Inventory } from '../inventory/inventory.ts'
import type { Finding, FindingSubject } from './finding.ts'

const NONE: readonly Finding[] = []
const key = ({ kind, id }: FindingSubject) => `${kind} ${id}`

/** Which findings are about a thing, the grave first; those about a machine's interfaces are about the machine, too. */
export function findingsOf(
  found: readonly Finding[],
  { machines }: Pick<Inventory, 'machines'>,
): (subject: FindingSubject) => readonly Finding[] {
  const owners = new Map(machines.flatMap(({ id, interfaces }) => interfaces.map((one) => [one.id, id] as const)))
  const about = new Map<string, Finding[]>()
  for (const finding of found) {
    const subjects = finding.subjects.flatMap((subject) => {
      const owner = subject.kind === 'interface' ? owners.get(subject.id) : undefined
      return owner === undefined ? [subject] : [subject, { kind: 'machine' as const, id: owner }]
    })
    for (const one of new Set(subjects.map(key))) {
      const before = about.get(one)
      if (before === undefined) about.set(one, [finding])
      else before.push(finding)
    }
  }
  return (subject) => about.get(key(subject)) ?? NONE
}
