import type { Segment } from '../../../shared/inventory/inventory.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { AclTable } from '../port/AclTable.tsx'
import { ExtendedAclTable } from '../port/ExtendedAclTable.tsx'

/** What the ports' access lists forbid or allow. "None" is a fact where the command was run, and not known where it was not. */
export function AccessLists({ segment }: { segment: Segment }) {
  const { machines } = useAnalysis()
  const nameOf = (id: string) => machines.get(id)?.name.value ?? id
  const asked = segment.attachments.filter(({ acls, extendedAcls }) => acls !== undefined || extendedAcls !== undefined)
  if (asked.length === 0) {
    return (
      <Empty>
        {segment.kind === 'virtual-switch'
          ? 'Whether a port has an access list is not known: Get-VMNetworkAdapterAcl was not recorded.'
          : 'Port access lists are a thing of Hyper-V’s switches; this network has none.'}
      </Empty>
    )
  }
  const none = asked.filter(
    ({ acls = [], extendedAcls }) => acls.length === 0 && (extendedAcls?.value.length ?? 0) === 0,
  )
  const rows = asked.flatMap(({ machine, acls = [], aclSources = [] }) =>
    acls.map((acl) => ({ portOf: nameOf(machine), sources: aclSources, ...acl })),
  )
  const extended = asked.flatMap(({ machine, extendedAcls }) =>
    (extendedAcls?.value ?? []).map((acl) => ({ portOf: nameOf(machine), ...acl })),
  )
  return (
    <>
      {none.length > 0 && (
        <Facts>
          {none.map(({ interface: port, machine, aclSources, extendedAcls }) => (
            <Fact key={port} name={nameOf(machine)} sources={[...(aclSources ?? []), ...(extendedAcls?.sources ?? [])]}>
              none: nothing is forbidden at its port
            </Fact>
          ))}
        </Facts>
      )}
      {rows.length > 0 && <AclTable rows={rows} />}
      {extended.length > 0 && <ExtendedAclTable rows={extended} />}
    </>
  )
}
