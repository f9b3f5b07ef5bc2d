import type { Attachment, Machine, Segment } from '../../inventory/inventory.ts'
import type { Readiness } from '../define-finding.ts'
import type { Surroundings } from '../surroundings.ts'

/** A port of a Hyper-V switch, and the guest on it. */
export interface GuestPort {
  segment: Segment
  attachment: Attachment
  guest: Machine
}

export function guestPorts({ inventory, interfaces }: Surroundings): GuestPort[] {
  return inventory.segments
    .filter(({ kind }) => kind === 'virtual-switch')
    .flatMap((segment) =>
      segment.attachments.flatMap((attachment) => {
        const guest = interfaces.get(attachment.interface)?.machine
        return guest?.kind === 'guest' ? [{ segment, attachment, guest }] : []
      }),
    )
}

/** What the table of adapters leaves out and its list tells; without guests on a switch there is nothing to ask. */
export function guestPortsReadiness(around: Surroundings, isTold: (attachment: Attachment) => boolean): Readiness {
  const ports = guestPorts(around)
  if (ports.length === 0) return 'not-here'
  return ports.some(({ attachment }) => isTold(attachment))
    ? 'ready'
    : { missing: ['Get-VMNetworkAdapter -All | Format-List *'] }
}
