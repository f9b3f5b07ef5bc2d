import type { Segment } from '../../inventory/inventory.ts'
import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Remedy } from '../../reach/verdict.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import { type SelfAssigned, selfAssigned } from './link-local.ts'

/** A 169.254 address on an interface that is connected: nobody gave it one. Those on one network have one cause. */
export const noLease = defineFinding({
  code: 'no-lease',
  severity: 'warning',
  title: 'Connected, but no DHCP server answered',
  checks: 'Connected interfaces have an address that somebody gave them',
  why: 'A machine that asks for an address and hears no answer gives itself one of 169.254.0.0/16. With it, it reaches only machines on the same cable that did the same: no router, no internet.',
  reference: rfc(3927, '1.9'),
  find: (around) => {
    const all = selfAssigned(around).filter(
      ({ interface: { up, connected } }) => up?.value === true && connected?.value !== false,
    )
    const segments = new Map(around.inventory.segments.map((segment) => [segment.id, segment]))
    const byNetwork = Map.groupBy(all, ({ interface: one }) => one.segment ?? one.id)
    return [...byNetwork].map(([network, held]) => ({
      sentence: sentence(
        held,
        held.map((one) => around.called(one.interface.id)),
        segments.get(network),
      ),
      subjects: held.map((one) => interfaceSubject(one.interface.id)),
      sources: held.flatMap((one) => [...one.held.sources, ...(one.interface.up?.sources ?? [])]),
      remedies: held.slice(0, 1).map(askAgain),
    }))
  },
})

function sentence(held: readonly SelfAssigned[], names: readonly string[], segment: Segment | undefined): string {
  const what =
    held.length === 1
      ? `${names[0]} is connected, but gave itself ${held[0]?.held.address}`
      : `${nameList(names)} are connected, but gave themselves addresses of 169.254.0.0/16`
  return `${what}: ${cause(segment)}`
}

function cause(segment: Segment | undefined): string {
  const name = segment?.name.value
  if (segment?.defaultSwitch === true) return `the DHCP service that Windows runs for ${name} did not answer.`
  switch (segment?.switchType?.value) {
    case 'Private':
      return `${name} is a Private switch, on which nobody hands out addresses unless one of its guests does.`
    case 'Internal':
      return `${name} is an Internal switch: Hyper-V hands out no addresses there, so they are set by hand, or by a DHCP server that you run.`
    default:
      return segment === undefined
        ? 'no DHCP server answered.'
        : `no DHCP server of ${name} answered, or none is to be reached there.`
  }
}

function askAgain({ machine, interface: one }: SelfAssigned): Remedy {
  return {
    title: `Ask again, on ${machine.name.value}; look at the cable, the switch or the VLAN if it stays so.`,
    commands: [
      machine.os?.value === 'windows'
        ? `ipconfig /renew ${powershellWord(one.name)}`
        : `networkctl renew ${shellWord(one.name)}`,
    ],
  }
}
