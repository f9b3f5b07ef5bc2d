import type { Attachment, Machine } from '../../inventory/inventory.ts'

/**
 * Equal for guests that the network treats alike: what decides who reaches them and whom they reach, but for their own
 * addresses. Guests that are observed more closely than others, or set up otherwise, differ.
 */
export function likeness(guest: Machine, ports: readonly Attachment[], marks: readonly { text: string }[]): string {
  return JSON.stringify([
    guest.power?.value,
    marks.map(({ text }) => text),
    guest.interfaces.map(({ up, addresses }) => [up?.value, addresses.length > 0]),
    guest.forwarding[4]?.value,
    guest.forwarding[6]?.value,
    guest.routesRecorded &&
      guest.routes
        .map(({ destination, gateway, type, table }) => [destination, gateway, type, table].join(' '))
        .filter((row) => !row.includes('/32') && !row.includes('/128')),
    guest.filterRecorded &&
      guest.filters.map(({ sources: _, rules, ...chain }) => [
        chain,
        rules.map(({ words, expressions }) => words ?? expressions),
      ]),
    guest.firewallProfiles?.value,
    ports.map(({ isolated, portUp, vlans, vlan, acls, extendedAcls }) => [
      isolated,
      portUp,
      vlans,
      vlan?.value,
      acls,
      extendedAcls?.value,
    ]),
  ])
}
