import type { Machine } from '../../../../shared/inventory/inventory.ts'
import type { Nat } from '../../../../shared/inventory/windows-network.ts'
import { addressOrder } from '../../../controls/table/address-order.ts'
import { DataTable } from '../../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../../controls/table/table-column.ts'
import { Sources } from '../../../evidence/Sources.tsx'
import { useAnalysis } from '../../../state/use-analysis.ts'
import { NumberText } from '../../NumberText.tsx'
import panel from '../../Panel.module.css'
import { Section } from '../../Section.tsx'
import { WouldTell } from './WouldTell.tsx'

/** The NATs that a Windows host lists (`Get-NetNat`), and whom each of them serves. */
export function NatList({ machine: { id, nats } }: { machine: Machine }) {
  const { topology, segments } = useAnalysis()
  const translations = topology.stacks.get(id)?.translations ?? []
  const servedBy = ({ active, internal }: Nat): string => {
    if (active === false) return 'nobody: it is switched off'
    const inside = translations.find(({ prefix }) => prefix === internal)?.inside ?? []
    const names = inside.map((one) => segments.get(one)?.name.value ?? one)
    return names.join(', ') || 'nobody: the host has no address of this network on a switch'
  }
  const columns: TableColumn<Nat>[] = [
    {
      head: 'name',
      sort: ({ name }) => name,
      cell: (nat) => (
        <>
          {nat.name}
          {nat.external && <div className={panel.muted}>out by {nat.external}</div>}
        </>
      ),
    },
    {
      head: 'network inside',
      sort: ({ internal }) => addressOrder(internal),
      cell: ({ internal }) => <NumberText>{internal}</NumberText>,
    },
    { head: 'for', sort: servedBy, cell: servedBy },
  ]
  const text: TextColumn<Nat>[] = [
    { name: 'name', of: ({ name }) => name },
    { name: 'network inside', of: ({ internal }) => internal },
    { name: 'network outside', of: ({ external }) => external },
    { name: 'for', of: servedBy },
  ]
  return (
    <Section title="Translation (NAT)">
      {nats && nats.value.length > 0 && (
        <DataTable name="NATs" rows={nats.value} columns={columns} text={text} sources={({ sources }) => sources} />
      )}
      {nats?.value.length === 0 && (
        <p>
          None is set up. The Default Switch’s and WSL’s own are not listed by Windows.{' '}
          <Sources sources={nats.sources} />
        </p>
      )}
      <WouldTell commands={nats ? [] : ['Get-NetNat']} />
    </Section>
  )
}
