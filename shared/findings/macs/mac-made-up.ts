import { isGroup, type Mac } from '../../net/mac.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'

/** A MAC that somebody typed: 00:11:22:33:44:55. */
export const macMadeUp = defineFinding({
  code: 'mac-made-up',
  severity: 'notice',
  title: 'A MAC address that looks made up',
  checks: 'MAC addresses look like those of real hardware',
  why: 'Hardware’s MAC addresses are numbered through and look random. One that counts up or down was typed by a person or left in by a manufacturer: the vendor that its first half names need not be right, and a second device may have the same.',
  reference: rfc(9542, '2.1'),
  find: ({ inventory, called }) => {
    const all = inventory.machines.flatMap(({ interfaces }) =>
      interfaces.filter(
        ({ mac, kind }) =>
          kind.value !== 'loopback' && kind.value !== 'special' && mac !== undefined && looksTyped(mac.value),
      ),
    )
    const [first] = all
    if (first === undefined) return []
    return [
      {
        sentence:
          all.length === 1
            ? `The MAC address of ${called(first.id)}, ${first.mac?.value}, looks as if somebody had made it up.`
            : `The MAC addresses of ${nameList(all.map(({ id, mac }) => `${called(id)} (${mac?.value})`))} look as if somebody had made them up.`,
        subjects: all.map(({ id }) => interfaceSubject(id)),
        sources: all.flatMap(({ mac }) => mac?.sources ?? []),
      },
    ]
  },
})

/** Four octets in a row that count by one or by 0x11, or all alike: of 2³² chances one falls so by itself. */
export function looksTyped(mac: Mac): boolean {
  if (isGroup(mac)) return false
  const octets = mac.split(':').map((octet) => Number.parseInt(octet, 16))
  if (octets.every((octet) => octet === octets[1])) return octets[0] !== 0
  const steps = octets.slice(1).map((octet, index) => octet - (octets[index] ?? 0))
  return [1, -1, 0x11, -0x11].some((step) => longestRun(steps, step) >= 3 && countsToTheEnd(steps, step))
}

function longestRun(steps: readonly number[], wanted: number): number {
  let [run, longest] = [0, 0]
  for (const step of steps) {
    run = step === wanted ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

const countsToTheEnd = (steps: readonly number[], step: number): boolean => steps.slice(-3).every((one) => one === step)
