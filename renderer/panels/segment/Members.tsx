import type { Attachment, Segment } from '../../../shared/inventory/inventory.ts'
import { addressOrder } from '../../controls/table/address-order.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import { NumberText } from '../NumberText.tsx'
import panel from '../Panel.module.css'
import { SubjectLink } from '../SubjectLink.tsx'
import { portWords } from './port-words.ts'

/** Everybody who is plugged into the segment, with what is special about the port. */
export function Members({ segment }: { segment: Segment }) {
  const { machines, interfaces } = useAnalysis()
  const { attachments } = segment
  if (attachments.length === 0) return <Empty>Nobody was seen on it.</Empty>
  const addressesOf = (one: Attachment) =>
    interfaces.get(one.interface)?.interface.addresses.map(({ address }) => address) ?? []
  const nameOf = ({ machine }: Attachment) => machines.get(machine)?.name.value ?? machine
  const interfaceOf = (one: Attachment) => interfaces.get(one.interface)?.interface.name
  const columns: TableColumn<Attachment>[] = [
    {
      head: 'machine',
      sort: nameOf,
      cell: (one) => <SubjectLink subject={{ kind: 'machine', id: one.machine }} />,
    },
    {
      head: 'interface',
      sort: interfaceOf,
      cell: (one) => (
        <>
          <SubjectLink subject={{ kind: 'interface', id: one.interface }} />
          {portWords(one).map((words) => (
            <div key={words} className={panel.muted}>
              {words}
            </div>
          ))}
        </>
      ),
    },
    {
      head: 'addresses',
      sort: (one) => addressOrder(addressesOf(one)[0]),
      cell: (one) =>
        addressesOf(one).length === 0 ? (
          <span className={panel.muted}>none known</span>
        ) : (
          addressesOf(one).map((address) => (
            <div key={address}>
              <NumberText>{address}</NumberText>
            </div>
          ))
        ),
    },
  ]
  const text: TextColumn<Attachment>[] = [
    { name: 'machine', of: nameOf },
    { name: 'interface', of: interfaceOf },
    { name: 'port', of: (one) => portWords(one).join(', ') },
    { name: 'addresses', of: (one) => addressesOf(one).join(' ') },
  ]
  return (
    <DataTable name="members" rows={attachments} columns={columns} text={text} sources={({ sources }) => sources} />
  )
}
