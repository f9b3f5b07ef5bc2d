import type { Machine } from '../../../../shared/inventory/inventory.ts'
import type { Source } from '../../../../shared/inventory/source.ts'
import { addressOrder } from '../../../controls/table/address-order.ts'
import { DataTable } from '../../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../../controls/table/table-column.ts'
import { Sources } from '../../../evidence/Sources.tsx'
import { NumberText } from '../../NumberText.tsx'
import { Section } from '../../Section.tsx'
import { WouldTell } from './WouldTell.tsx'

/** A port at which the host takes what is meant for another machine. */
interface Mapping {
  address: string
  port: number
  protocol: string
  to: string
  by: string
  sources: readonly Source[]
}

const columns: TableColumn<Mapping>[] = [
  { head: 'port', sort: ({ port }) => port, cell: ({ protocol, port }) => `${protocol} ${port}` },
  {
    head: 'at',
    sort: ({ address }) => addressOrder(address),
    cell: ({ address }) => <NumberText>{address}</NumberText>,
  },
  { head: 'leads to', sort: ({ to }) => addressOrder(to.split(' ')[0]), cell: ({ to }) => to },
  { head: 'by', sort: ({ by }) => by, cell: ({ by }) => by },
]

const text: TextColumn<Mapping>[] = [
  { name: 'protocol', of: ({ protocol }) => protocol },
  { name: 'port', of: ({ port }) => port },
  { name: 'at', of: ({ address }) => address },
  { name: 'leads to', of: ({ to }) => to },
  { name: 'by', of: ({ by }) => by },
]

/** Ports of a Windows host that lead on to others: of its NATs, and of netsh's port proxy. */
export function PortMappings({ natMappings, portProxies }: Machine) {
  const rows: Mapping[] = [
    ...(natMappings?.value ?? []).map((one) => ({
      address: one.externalAddress === '0.0.0.0' ? 'any address' : one.externalAddress,
      port: one.externalPort,
      protocol: one.protocol.toUpperCase(),
      to: `${one.internalAddress} port ${one.internalPort}${one.remote === undefined ? '' : `, only from ${one.remote}`}${one.active === false ? ' (switched off)' : ''}`,
      by: one.natName ?? 'NAT',
      sources: one.sources,
    })),
    ...(portProxies?.value ?? []).map((one) => ({
      address: one.listenAddress === '*' ? 'any address' : one.listenAddress,
      port: one.listenPort,
      protocol: 'TCP',
      to: `${one.connectAddress ?? one.connectName ?? '?'} port ${one.connectPort}`,
      by: 'port proxy',
      sources: one.sources,
    })),
  ]
  const commands = [
    natMappings ? undefined : 'Get-NetNatStaticMapping',
    portProxies ? undefined : 'netsh interface portproxy show all',
  ].filter((command) => command !== undefined)
  const asked = [...(natMappings?.sources ?? []), ...(portProxies?.sources ?? [])]
  return (
    <Section title="Mapped ports">
      {rows.length > 0 && (
        <DataTable name="mapped ports" rows={rows} columns={columns} text={text} sources={({ sources }) => sources} />
      )}
      {rows.length === 0 && asked.length > 0 && (
        <p>
          None: no port of it leads on to another machine. <Sources sources={asked} />
        </p>
      )}
      <WouldTell commands={commands} />
    </Section>
  )
}
