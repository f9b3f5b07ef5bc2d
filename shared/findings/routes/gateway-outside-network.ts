import type { Interface, Machine, Route } from '../../inventory/inventory.ts'
import { familyOf } from '../../net/address.ts'
import { contains, lengthOf, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import type { Remedy } from '../../reach/verdict.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, machineSubject } from '../subject.ts'

/** A gateway that is not on the network of the interface by which it should be reached. */
export const gatewayOutsideNetwork = defineFinding({
  code: 'gateway-outside-network',
  severity: 'error',
  title: 'The gateway is not on the machine’s own network',
  checks: 'Gateways are on the network of the interface that leads to them',
  why: 'A gateway must be a neighbour: packets are handed to it directly. One with an address of another network can’t be found on this cable.',
  reference: rfc(1122, '3.3.1'),
  find: ({ inventory, interfaces, called }) => {
    const misplaced = inventory.machines.flatMap((machine) =>
      machine.routes.flatMap((route): Misplaced[] => {
        const one = interfaces.get(route.interface ?? '')?.interface
        return one !== undefined && isMisplaced(machine, one, route) ? [{ machine, one, route }] : []
      }),
    )
    // The same mistake on many machines of one network is one.
    const alike = Map.groupBy(misplaced, ({ one, route }) =>
      JSON.stringify([route.destination, route.gateway, one.segment ?? one.id]),
    )
    return [...alike.values()].flatMap((all) => {
      const [first] = all
      if (first === undefined) return []
      const own = all.flatMap(({ one }) => networksOf(one))
      const { destination, gateway } = first.route
      const what = destination === '0.0.0.0/0' ? 'what is for elsewhere' : `what is for ${destination}`
      return [
        {
          sentence: `${nameList(all.map(({ machine }) => machine.name.value))} ${all.length === 1 ? 'sends' : 'send'} ${what} to ${gateway}, but ${nameList(all.map(({ one }) => called(one.id)))} ${all.length === 1 ? 'is' : 'are'} on ${nameList([...new Set(own.map(({ network }) => network))])}.`,
          subjects: all.flatMap(({ machine, one }) => [interfaceSubject(one.id), machineSubject(machine.id)]),
          sources: [...all.flatMap(({ route }) => route.sources), ...own.flatMap(({ sources }) => sources)],
          remedies: [remedy(first)],
        },
      ]
    })
  },
})

interface Misplaced {
  machine: Machine
  one: Interface
  route: Route
}

function remedy({ machine, one, route: { destination, gateway } }: Misplaced): Remedy {
  return {
    title: `Correct the gateway of ${machine.name.value}, or its address and mask.`,
    commands:
      machine.os?.value === 'windows'
        ? [
            `Remove-NetRoute -DestinationPrefix '${destination}' -NextHop '${gateway}'`,
            `New-NetRoute -DestinationPrefix '${destination}' -InterfaceAlias ${powershellWord(one.name)} -NextHop '<gateway>'`,
          ]
        : [`ip route replace ${destination === '0.0.0.0/0' ? 'default' : destination} via <gateway>`],
  }
}

function networksOf({ addresses }: Interface) {
  return addresses.flatMap(({ address, length, lengthSources, sources }) => {
    const isAssumed = lengthSources?.some(({ kind }) => kind === 'assumed') === true
    return familyOf(address) === 4 && length !== undefined && !isAssumed && !isLinkLocal(address)
      ? [{ network: prefixOf(address, length), sources }]
      : []
  })
}

function isMisplaced(machine: Machine, one: Interface, { gateway, destination, type, table }: Route): boolean {
  if (gateway == null || destination === null || type !== 'unicast' || familyOf(gateway) !== 4) return false
  if ((table ?? 'main') !== 'main' || one.up?.value === false || one.kind.value === 'tunnel') return false
  const own = networksOf(one)
  // A single address (/32) has no neighbours by its mask: such a gateway is found by a row, or by the flag “onlink”.
  if (own.length === 0 || own.some(({ network }) => lengthOf(network) >= 31 || contains(network, gateway))) return false
  return !machine.routes.some(
    (row) =>
      row.interface === one.id &&
      row.gateway === null &&
      row.destination !== null &&
      contains(row.destination, gateway),
  )
}
