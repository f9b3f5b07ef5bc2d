import type { Machine, Segment } from '../inventory/inventory.ts'
import { assumed } from '../inventory/seen.ts'
import type { Translation } from './topology.ts'

/** Which networks a machine hides behind its own address. */
export function translationsOf(machine: Machine, segments: Segment[], isHomeRouter: boolean): Translation[] {
  const on = segments.filter((segment) => segment.attachments.some((attachment) => attachment.machine === machine.id))
  if (isHomeRouter) {
    return [
      {
        name: 'the router’s NAT',
        family: 4,
        inside: on.map((segment) => segment.id),
        sources: [
          assumed(
            'router-nat',
            'A home router hides its network behind one public address (NAT); its own tables are not in the recording.',
          ),
        ],
      },
    ]
  }
  if (machine.kind !== 'host') return []
  return on
    .filter((segment) => segment.defaultSwitch)
    .map((segment) => ({
      name: `${segment.name.value}’s NAT`,
      family: 4,
      inside: [segment.id],
      sources: [
        assumed(
          'default-switch-nat',
          'Windows translates for the Default Switch (NAT) and lets nobody map a port into it; it does not list this among its NAT rules.',
        ),
        ...segment.name.sources,
      ],
    }))
}
