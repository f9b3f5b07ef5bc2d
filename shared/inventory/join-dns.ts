import type { ReadMachine } from '../parse/read-recording.ts'
import { interfaceByName } from './draft.ts'
import { eachOnce } from './each-once.ts'
import type { Machine } from './inventory.ts'
import { factsOf, sourcedBy } from './seen.ts'
import { interfaceByIndex } from './windows-ip.ts'

/** Whom a machine asks for names, as a whole and by interface, and what it adds to short ones. */
export function joinDns(read: ReadMachine, machine: Machine): void {
  for (const { fact, source } of factsOf(read, 'interface', 'dns-servers')) {
    const servers = (fact.kind === 'interface' ? fact.dnsServers : fact.servers) ?? []
    if (servers.length === 0) continue
    machine.dnsServers = eachOnce(machine.dnsServers, servers, source)
    const on = fact.kind === 'interface' ? interfaceByName(machine, fact.name) : interfaceByIndex(machine, fact)
    if (on !== undefined) on.dnsServers = eachOnce(on.dnsServers, servers, source)
  }
  const [search] = factsOf(read, 'dns-search')
  if (search !== undefined) machine.dnsSearch = sourcedBy(search.fact.suffixes, search.source)
}
