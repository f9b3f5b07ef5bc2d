import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import { type GuestPort, guestPorts, guestPortsReadiness } from './guest-ports.ts'

/** A guest that gets a copy of what others send. */
export const portMirroring = defineFinding({
  code: 'port-mirroring',
  severity: 'warning',
  title: 'A guest reads along',
  checks: 'No guest gets copies of the others’ traffic',
  why: 'With port mirroring Hyper-V gives one guest a copy of all frames of others: for a network monitor on purpose, else it is often forgotten.',
  reference: cmdlet('Set-VMNetworkAdapter', 'hyper-v'),
  readiness: (around) => guestPortsReadiness(around, (attachment) => attachment.portMirroring !== undefined),
  find: (around) =>
    [...Map.groupBy(guestPorts(around), ({ segment }) => segment)].flatMap(([segment, ports]) => {
      const [readers, read] = [mirroring(ports, 'destination'), mirroring(ports, 'source')]
      if (readers.length === 0 || read.length === 0) return []
      const names = (some: readonly GuestPort[]) => nameList(some.map(({ guest }) => guest.name.value))
      return [
        {
          sentence: `On ${segment.name.value}, ${names(readers)} ${readers.length === 1 ? 'gets' : 'get'} a copy of all that ${names(read)} ${read.length === 1 ? 'sends and gets' : 'send and get'}.`,
          subjects: [...readers, ...read].map(({ attachment }) => interfaceSubject(attachment.interface)),
          sources: [...readers, ...read].flatMap(({ attachment }) => attachment.portMirroring?.sources ?? []),
          remedies: [
            {
              title: 'End it, if it is not meant.',
              commands: readers
                .slice(0, 5)
                .map(
                  ({ guest }) => `Set-VMNetworkAdapter -VMName ${powershellWord(guest.name.value)} -PortMirroring None`,
                ),
            },
          ],
        },
      ]
    }),
})

function mirroring(ports: readonly GuestPort[], mode: 'source' | 'destination'): GuestPort[] {
  return ports.filter(({ attachment }) => attachment.portMirroring?.value === mode)
}
