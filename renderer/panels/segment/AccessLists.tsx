import type { Segment } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'

/** What the ports' access lists forbid or allow. "None" is a fact where the command was run, and not known where it was not. */
export function AccessLists({ segment }: { segment: Segment }) {
  const { machines } = useAnalysis()
  const nameOf = (id: string) => machines.get(id)?.name.value ?? id
  const asked = segment.attachments.filter(({ acls }) => acls !== undefined)
  if (asked.length === 0) {
    return (
      <Empty>
        {segment.kind === 'virtual-switch'
          ? 'Whether a port has an access list is not known: Get-VMNetworkAdapterAcl was not recorded.'
          : 'Port access lists are a thing of Hyper-V’s switches; this network has none.'}
      </Empty>
    )
  }
  const none = asked.filter(({ acls = [] }) => acls.length === 0)
  const rows = asked.flatMap(({ machine, acls = [], aclSources = [] }) =>
    acls.map((acl) => ({ machine, aclSources, ...acl })),
  )
  return (
    <>
      {none.length > 0 && (
        <Facts>
          {none.map(({ interface: port, machine, aclSources }) => (
            <Fact key={port} name={nameOf(machine)} sources={aclSources}>
              none: nothing is forbidden at its port
            </Fact>
          ))}
        </Facts>
      )}
      {rows.length > 0 && (
        <DataTable
          name="access lists"
          columns={['port of', 'action', 'direction', 'from or to']}
          text={rows.map((row) => [nameOf(row.machine), row.action, row.direction, row.remote ?? row.local])}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.machine} ${row.direction} ${row.action} ${row.local} ${row.remote}`}>
                <td>{nameOf(row.machine)}</td>
                <td>{row.action}</td>
                <td>{row.direction}</td>
                <td>{row.remote ?? row.local ?? 'anybody'}</td>
                <td>
                  <Sources sources={row.aclSources} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}
