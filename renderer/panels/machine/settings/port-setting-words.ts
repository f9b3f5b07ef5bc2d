import type { Attachment } from '../../../../shared/inventory/inventory.ts'
import type { PortVlan } from '../../../../shared/inventory/windows-network.ts'

/** How a Hyper-V port treats VLAN tags, in words. */
export function vlanWords(vlan: PortVlan): string {
  switch (vlan.mode) {
    case 'untagged':
      return 'none: frames without a tag, in no VLAN'
    case 'access':
      return `VLAN ${vlan.vlan}: frames without a tag are of this one`
    case 'trunk':
      return `a trunk: VLANs ${rangesText(vlan.allowed)}; frames without a tag are of VLAN ${vlan.native}`
    case 'private':
      return vlan.type === 'promiscuous'
        ? `private VLAN ${vlan.primary}, promiscuous: it reaches whoever is in VLANs ${rangesText(vlan.secondaries)}`
        : vlan.type === 'isolated'
          ? `private VLAN ${vlan.primary}, isolated in ${vlan.secondary}: it reaches promiscuous ports, and nobody else in ${vlan.secondary}`
          : `private VLAN ${vlan.primary}, community in ${vlan.secondary}: it reaches the others in ${vlan.secondary}, and promiscuous ports`
    default:
      return vlan satisfies never
  }
}

function rangesText(ranges: readonly { from: number; to: number }[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ') || 'none'
}

/** Who chose an adapter's MAC. */
export function macWords(dynamic: boolean): string {
  return dynamic
    ? 'chosen by Hyper-V: it may be another one on another host'
    : 'set by hand: it stays, and so may two machines have the same'
}

type Guard = 'macSpoofing' | 'dhcpGuard' | 'routerGuard'

const guards: Record<Guard, { on: string; off: string }> = {
  macSpoofing: {
    on: 'allowed: it may send with any sender MAC',
    off: 'not allowed: frames with another sender MAC than its own are dropped',
  },
  dhcpGuard: {
    on: 'on: it can’t give addresses to others (DHCP)',
    off: 'off: it may give addresses to others (DHCP)',
  },
  routerGuard: {
    on: 'on: it can’t announce itself as a router',
    off: 'off: it may announce itself as a router',
  },
}

/** What it means that a guard of the port is on or off. */
export function guardWords(guard: Guard, on: boolean): string {
  return guards[guard][on ? 'on' : 'off']
}

/** Whether the port's frames are copied to somebody. */
export const mirroringWords: Record<NonNullable<Attachment['portMirroring']>['value'], string> = {
  none: 'none: nobody gets copies of its frames',
  source: 'source: its frames are copied to the ports that watch',
  destination: 'destination: it gets copies of other ports’ frames',
}
