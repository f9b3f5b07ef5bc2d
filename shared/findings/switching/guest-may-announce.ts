import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'
import { guestPorts, guestPortsReadiness } from './guest-ports.ts'

/** Guests of an External switch that may call themselves routers, or hand out addresses, on the network outside. */
export const guestMayAnnounce = defineFinding({
  code: 'guest-may-announce',
  severity: 'notice',
  title: 'Guests may announce themselves as routers on the network outside',
  checks: 'Guests can’t pose as router or DHCP server outside the host',
  why: 'One router advertisement, or one quicker DHCP answer, turns the traffic of a whole network to a guest. Hyper-V lets guests send them unless told otherwise; on an External switch the network outside hears it.',
  reference: rfc(6104),
  readiness: (around) =>
    around.inventory.segments.some(({ kind, external }) => kind === 'virtual-switch' && external)
      ? guestPortsReadiness(around, ({ routerGuard, dhcpGuard }) => (routerGuard ?? dhcpGuard) !== undefined)
      : 'not-here',
  find: (around) => {
    const ports = guestPorts(around).filter(
      ({ segment, attachment }) =>
        segment.external && (attachment.routerGuard?.value === false || attachment.dhcpGuard?.value === false),
    )
    return [...Map.groupBy(ports, ({ segment }) => segment)].map(([segment, own]) => {
      const names = own.map(({ guest }) => guest.name.value)
      return {
        sentence: `${nameList(names)} on ${segment.name.value} may send router advertisements or DHCP answers to the network outside.`,
        subjects: [...own.map(({ attachment }) => interfaceSubject(attachment.interface)), segmentSubject(segment.id)],
        sources: own.flatMap(({ attachment }) => (attachment.routerGuard ?? attachment.dhcpGuard)?.sources ?? []),
        remedies: [
          {
            title: 'Forbid both, where the guest is neither.',
            commands: names
              .slice(0, 5)
              .map((name) => `Set-VMNetworkAdapter -VMName ${powershellWord(name)} -RouterGuard On -DhcpGuard On`),
          },
        ],
      }
    })
  },
})
