import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import { sharedMacs } from './shared-macs.ts'

/** Two machines on one network with one MAC. */
export const duplicateMac = defineFinding({
  code: 'duplicate-mac',
  severity: 'error',
  title: 'Two machines have the same MAC address',
  checks: 'Every MAC address on a network belongs to one machine',
  why: 'A switch sends a frame where it last heard its MAC address from. With two of them, each gets what is meant for the other, in turns.',
  reference: rfc(826),
  find: (around) =>
    sharedMacs(around)
      .filter(({ areGuests }) => !areGuests)
      .map(({ mac, members, domain }) => ({
        sentence: `${nameList(members.map(({ interface: { id } }) => around.called(id)))} have the MAC address ${mac} on ${domain.segment.name.value}.`,
        subjects: members.map(({ interface: { id } }) => interfaceSubject(id)),
        sources: members.flatMap(({ interface: { id } }) => around.interfaces.get(id)?.interface.mac?.sources ?? []),
        remedies: [
          {
            title: 'Give one of them another: one of the two was set by hand, or copied with its machine.',
            commands: [],
          },
        ],
      })),
})
