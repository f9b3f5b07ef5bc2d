import type { FactOf } from '../facts/fact.ts'
import { type Family, familyOf } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { addAddress, type Draft } from './draft.ts'
import { eachOnce } from './each-once.ts'
import type { Attachment, Interface, Machine } from './inventory.ts'
import { factsOf } from './seen.ts'
import type { Source } from './source.ts'
import { isNobody } from './told-gateways.ts'

/** What guests tell Hyper-V of themselves: addresses with their lengths, gateways, DNS servers. Whoever was asked itself has said it all. */
export function joinToldByGuests(
  draft: Draft,
  host: ReadMachine,
  ports: readonly { adapter: FactOf<'virtual-adapter'>; attachment: Attachment }[],
): void {
  const portOf = new Map(ports.map(({ adapter, attachment }) => [adapter.id?.toLowerCase(), attachment]))
  const machines = new Map(draft.machines.map((machine) => [machine.id, machine]))
  for (const { fact, source } of factsOf(host, 'guest-configuration')) {
    const port = portOf.get(fact.adapterId.toLowerCase())
    const guest = port && machines.get(port.machine)
    const on = guest?.interfaces.find(({ id }) => id === port?.interface)
    if (guest !== undefined && on !== undefined) joinAdapter(guest, on, fact, { ...source, toldBy: guest.id })
  }
}

function joinAdapter(guest: Machine, on: Interface, fact: FactOf<'guest-configuration'>, source: Source): void {
  for (const { address, length, byHand } of fact.addresses) {
    if (guest.observed && !on.addresses.some((held) => held.address === address)) continue
    const held = addAddress(on, address, source, length)
    if (byHand === true) held.assigned ??= { by: 'manual', sentence: '', sources: [source] }
    // Linux guests say "no" wherever they don't know: hv_get_dhcp_info looks into the files of one distribution only.
    if (fact.dhcp === true && familyOf(address) === 4) held.assigned ??= { by: 'dhcp', sentence: '', sources: [source] }
  }
  if (guest.observed) return
  for (const family of [4, 6] as const) joinGateways(on, fact, family, source)
  if (fact.dnsServers.length === 0) return
  on.dnsServers = eachOnce(on.dnsServers, fact.dnsServers, source)
  guest.dnsServers = eachOnce(guest.dnsServers, fact.dnsServers, source)
}

/** A list without one says that there is none, where the guest told of an address of that family that leads further than its own cable. */
function joinGateways(on: Interface, fact: FactOf<'guest-configuration'>, family: Family, source: Source): void {
  const told = fact.gateways.filter((gateway) => familyOf(gateway) === family && !isNobody(gateway))
  const tells = fact.addresses.some(({ address }) => familyOf(address) === family && !isLinkLocal(address))
  if (told.length === 0 && !tells) return
  const known = on.gateways?.[family]
  const value = [...new Set([...(known?.value ?? []), ...told])]
  on.gateways = { ...on.gateways, [family]: { value, sources: [...(known?.sources ?? []), source] } }
}
