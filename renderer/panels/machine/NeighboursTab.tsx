import type { Machine, Neighbour } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { Empty } from '../Empty.tsx'
import { Section } from '../Section.tsx'
import { NeighbourTable } from './NeighbourTable.tsx'

const groups: { kind: Neighbour['kind']; title: string; sentence: string }[] = [
  { kind: 'device', title: 'Devices', sentence: 'Machines that answered: this address is at this MAC.' },
  {
    kind: 'unanswered',
    title: 'Asked, no answer',
    sentence: 'The machine asked who has this address, and nobody said so.',
  },
  {
    kind: 'multicast',
    title: 'Multicast groups',
    sentence:
      'No devices: addresses for everybody who has joined the group. The MAC is computed from the address (RFC 1112).',
  },
  {
    kind: 'broadcast',
    title: 'Broadcast',
    sentence: 'No devices: what is sent here goes to everybody on the network.',
  },
]

/** Whom the machine has met on its own networks: the ARP table, and IPv6's neighbours. */
export function NeighboursTab({ machine }: { machine: Machine }) {
  if (machine.neighbours.length === 0) {
    return (
      <Empty>
        Whom {shownName(machine)} has met on its networks is not known: no command that prints its ARP table (arp -a, ip
        neigh) was run on it, or the table was empty.
      </Empty>
    )
  }
  return groups.map(({ kind, title, sentence }) => {
    const rows = machine.neighbours.filter((neighbour) => neighbour.kind === kind)
    if (rows.length === 0) return null
    return (
      <Section key={kind} title={`${title} (${rows.length})`}>
        <NeighbourTable rows={rows} title={title} note={sentence} />
      </Section>
    )
  })
}
