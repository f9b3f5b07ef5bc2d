import type { Machine } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { AddressFacts } from '../AddressFacts.tsx'
import { Empty } from '../Empty.tsx'
import { Section } from '../Section.tsx'
import { SubjectLink } from '../SubjectLink.tsx'

/** The machine's addresses by interface; the interface that holds the way out comes first. */
export function AddressesTab({ machine }: { machine: Machine }) {
  const having = machine.interfaces
    .filter(({ addresses }) => addresses.length > 0)
    .sort((a, b) => Number(b.uplink) - Number(a.uplink))
  if (having.length === 0) {
    return (
      <Empty>
        No address of {shownName(machine)} is known: nothing that prints its addresses was run on it, and no other
        machine’s table has one for its MAC.
      </Empty>
    )
  }
  return having.map((one) => (
    <Section key={one.id} title={<SubjectLink subject={{ kind: 'interface', id: one.id }} />}>
      {one.addresses.map((value) => (
        <AddressFacts key={value.address} value={value} machine={machine.id} />
      ))}
    </Section>
  ))
}
