import type { Machine } from '../../../shared/inventory/inventory.ts'
import { isUnsetDns } from '../../../shared/net/unset-dns.ts'
import { Fact } from '../Fact.tsx'

/** Whom a machine asks for names, and what it adds to short ones. Nothing where that was not recorded. */
export function NameLookup({ dnsServers = [], dnsSearch }: Pick<Machine, 'dnsServers' | 'dnsSearch'>) {
  const servers = dnsServers.filter(({ value }) => !isUnsetDns(value))
  return (
    <>
      {servers.length > 0 && (
        <Fact name="DNS servers" sources={servers.flatMap(({ sources }) => sources)}>
          {servers.map(({ value }) => value).join(', ')}
        </Fact>
      )}
      {dnsSearch && dnsSearch.value.length > 0 && (
        <Fact name="DNS suffixes" sources={dnsSearch.sources}>
          {dnsSearch.value.join(', ')}
        </Fact>
      )}
    </>
  )
}
