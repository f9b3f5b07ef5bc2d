import type { Interface, Machine, Route } from '../../inventory/inventory.ts'
import { familyOf } from '../../net/address.ts'
import { contains, lengthOf, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding } from '../define-finding.ts'
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
  find: ({ inventory, interfaces, called }) =>
    inventory.machines.flatMap((machine) =>
      machine.routes.flatMap((route) => {
        const one = interfaces.get(route.interface ?? '')?.interface
        if (one === undefined || route.gateway == null || !isMisplaced(machine, one, route)) return []
        const own = networksOf(one)
        return [
          {
            sentence: `${machine.name.value} sends ${route.destination === '0.0.0.0/0' ? 'what is for elsewhere' : `${route.destination}`} to ${route.gateway}, but ${called(one.id)} is on ${own.map(({ network }) => network).join(' and ')}.`,
            subjects: [interfaceSubject(one.id), machineSubject(machine.id)],
            sources: [...route.sources, ...own.flatMap(({ sources }) => sources)],
            remedies: [
              {
                title: 'Correct the gateway, or the address and its mask.',
                commands:
                  machine.os?.value === 'windows'
                    ? [
                        `Remove-NetRoute -DestinationPrefix ${powershellWord(`${route.destination}`)} -NextHop ${route.gateway}`,
                        `New-NetRoute -DestinationPrefix ${powershellWord(`${route.destination}`)} -InterfaceAlias ${powershellWord(one.name)} -NextHop <gateway>`,
                      ]
                    : [
                        `ip route replace ${route.destination === '0.0.0.0/0' ? 'default' : route.destination} via <gateway>`,
                      ],
              },
            ],
          },
        ]
      }),
    ),
})

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
