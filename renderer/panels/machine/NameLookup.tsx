import type { Machine } from '../../../shared/inventory/inventory.ts'
import { Fact } from '../Fact.tsx'

/** Whom a machine asks for names, and what it adds to short ones. Nothing where that was not recorded. */
export function NameLookup({ dnsServers = [], dnsSearch }: Pick<Machine, 'dnsServers' | 'dnsSearch'>) {
  // What Windows lists where nobody told it a server (fec0::/10 is in use no more, RFC 3879).
  const servers = dnsServers.filter(({ value }) => !value.startsWith('fec0:0:0:ffff::'))
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
