import { readRecording } from '../../shared/parse/read-recording.ts'
import type { GuestTold } from '../collect/guests/guest-answer.ts'

/** How much a guest told, in words: "2 addresses, 3 routes and 1 neighbour"; undefined where none of it is understood. */
export function toldWords({ os, outputs }: GuestTold): string | undefined {
  const own = outputs.map(({ file, ...output }) => ({ id: file, ...output }))
  const read = readRecording({ name: '', machines: [{ id: 'guest', role: 'guest', os, outputs: own }] })
  const facts = read.flatMap((machine) => machine.outputs.flatMap((output) => output.facts))
  const counted = (kind: 'address' | 'route' | 'neighbour', one: string, many: string): string[] => {
    const count = facts.filter((fact) => fact.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  }
  const words = [
    ...counted('address', 'address', 'addresses'),
    ...counted('route', 'route', 'routes'),
    ...counted('neighbour', 'neighbour', 'neighbours'),
  ]
  return words.length === 0 ? undefined : words.join(', ').replace(/, ([^,]*)$/, ' and $1')
}
