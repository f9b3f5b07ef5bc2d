import { defineFinding } from '../define-finding.ts'
import { microsoft } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'

/** An External switch on a Wi-Fi card. */
export const externalOnWifi = defineFinding({
  code: 'external-on-wifi',
  severity: 'notice',
  title: 'An External switch on Wi-Fi',
  checks: 'External switches are on a cable',
  why: 'An access point takes frames from one MAC address a radio only. Hyper-V therefore gives all guests the card’s, and tells them apart by their addresses: what needs the guest’s own MAC (some DHCP servers, multicast, virtual machines inside) fails, and the switch may refuse to work when the card sleeps.',
  reference: microsoft(
    'Create a virtual switch',
    'windows-server/virtualization/hyper-v/get-started/create-a-virtual-switch-for-hyper-v-virtual-machines',
  ),
  readiness: ({ inventory }) =>
    inventory.segments.some(({ kind, external }) => kind === 'virtual-switch' && external) ? 'ready' : 'not-here',
  find: ({ inventory, interfaces, called }) =>
    inventory.segments
      .filter(({ kind, external }) => kind === 'virtual-switch' && external)
      .flatMap((segment) => {
        const nic = segment.attachments
          .map(({ port }) => interfaces.get(port ?? '')?.interface)
          .find((one) => one?.kind.value === 'wifi')
        if (nic === undefined) return []
        return [
          {
            sentence: `${segment.name.value} leads outside by the Wi-Fi card ${called(nic.id)}.`,
            subjects: [segmentSubject(segment.id), interfaceSubject(nic.id)],
            sources: [...nic.kind.sources, ...(segment.switchType?.sources ?? segment.sources)],
            remedies: [
              {
                title:
                  'Use a network cable for it, or the Default Switch, which translates (NAT) and asks nothing of the access point.',
                commands: [],
              },
            ],
          },
        ]
      }),
})
