import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import { guestPorts, guestPortsReadiness } from './guest-ports.ts'

/** Guests that may send with any MAC. */
export const macSpoofingAllowed = defineFinding({
  code: 'mac-spoofing-allowed',
  severity: 'notice',
  title: 'A guest may send with any MAC address',
  checks: 'Guests send with their own MAC address only',
  why: 'Hyper-V usually drops frames with another sender. Allowed, a guest can pretend to be any machine of the switch. Virtual machines inside the guest, and some load balancers, need it.',
  reference: cmdlet('Set-VMNetworkAdapter', 'hyper-v'),
  readiness: (around) => guestPortsReadiness(around, ({ macSpoofing }) => macSpoofing !== undefined),
  find: (around) => {
    const ports = guestPorts(around).filter(({ attachment }) => attachment.macSpoofing?.value === true)
    const names = ports.map(({ guest }) => guest.name.value)
    return ports.length === 0
      ? []
      : [
          {
            sentence: `${nameList(names)} may send with any MAC address.`,
            subjects: ports.map(({ attachment }) => interfaceSubject(attachment.interface)),
            sources: ports.flatMap(({ attachment }) => attachment.macSpoofing?.sources ?? []),
            remedies: [
              {
                title: 'Forbid it, where no machine inside the guest needs it.',
                commands: names
                  .slice(0, 5)
                  .map((name) => `Set-VMNetworkAdapter -VMName ${powershellWord(name)} -MacAddressSpoofing Off`),
              },
            ],
          },
        ]
  },
})
