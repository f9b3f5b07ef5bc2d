import type { Attachment, Segment } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
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
  const text = attachments.map((one) => [
    machines.get(one.machine)?.name.value ?? one.machine,
    interfaces.get(one.interface)?.interface.name,
    addressesOf(one).join(' '),
    portWords(one).join(', '),
  ])
  return (
    <DataTable
      name="members"
      columns={['machine', 'interface', 'addresses']}
      text={text.map(([machine, one, addresses, port]) => [machine, port ? `${one} (${port})` : one, addresses])}
    >
      <tbody>
        {attachments.map((one) => (
          <tr key={one.interface}>
            <td>
              <SubjectLink subject={{ kind: 'machine', id: one.machine }} />
            </td>
            <td>
              <SubjectLink subject={{ kind: 'interface', id: one.interface }} />
              {portWords(one).map((words) => (
                <div key={words} className={panel.muted}>
                  {words}
                </div>
              ))}
            </td>
            <td>
              {addressesOf(one).map((address) => (
                <div key={address}>
                  <NumberText>{address}</NumberText>
                </div>
              ))}
              {addressesOf(one).length === 0 && <span className={panel.muted}>none known</span>}
            </td>
            <td>
              <Sources sources={one.sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
