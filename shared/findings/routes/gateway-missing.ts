import type { Segment } from '../../inventory/inventory.ts'
import { familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Stack, StackInterface } from '../../topology/topology.ts'
import { defineFinding } from '../define-finding.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, machineSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { defaultRoutes } from './default-routes.ts'

/** A machine on a network that has a way out, and no row that takes it. */
export const gatewayMissing = defineFinding({
  code: 'gateway-missing',
  severity: 'warning',
  title: 'No gateway',
  checks: 'Machines on a network with a way out have a gateway',
  why: 'Without a default route a machine reaches its own networks only: what is for the internet is refused on the machine itself (“network is unreachable”).',
  reference: rfc(1122, '3.3.1.2'),
  find: (around) => {
    const ways = waysOut(around)
    return [...around.topology.stacks.values()].flatMap((stack) => {
      const { machine } = stack
      if (machine?.observed !== true || stack.power.value !== 'running' || stack.routesAssumed[4]) return []
      if (stack.kind === 'router' || defaultRoutes(machine).length > 0) return []
      const out = stack.interfaces.find(
        (one) =>
          one.up.value &&
          hasOwnAddress(one) &&
          ways.get(one.segment ?? '')?.by !== stack.id &&
          ways.has(one.segment ?? ''),
      )
      const way = ways.get(out?.segment ?? '')
      if (out === undefined || way === undefined) return []
      return [
        {
          sentence: `${stack.name} has no default route, although ${way.gateway} leads out of ${way.segment.name.value}.`,
          subjects: [machineSubject(stack.id), interfaceSubject(out.id)],
          sources: [
            ...machine.routes.slice(0, 1).flatMap(({ sources }) => sources),
            ...out.addresses.flatMap(({ sources }) => sources),
          ],
          remedies: [
            {
              title: 'Add it. Where the address comes from DHCP, its server should name the gateway.',
              commands:
                machine.os?.value === 'windows'
                  ? [
                      `New-NetRoute -DestinationPrefix '0.0.0.0/0' -InterfaceAlias ${powershellWord(out.name)} -NextHop ${way.gateway}`,
                    ]
                  : [`ip route add default via ${way.gateway} dev ${shellWord(out.name)}`],
            },
          ],
        },
      ]
    })
  },
})

const ownAddress = ({ addresses }: StackInterface) =>
  addresses.find(({ address, known }) => known && familyOf(address) === 4 && !isLinkLocal(address))?.address
const hasOwnAddress = (one: StackInterface): boolean => ownAddress(one) !== undefined

/** By segment: who leads out of it, a router on it or a host that translates for it. */
function waysOut({ topology, inventory }: Surroundings) {
  const ways = new Map<string, { gateway: string; by: Stack['id']; segment: Segment }>()
  const translators = [...topology.stacks.values()].filter(({ translations }) =>
    translations.some(({ family }) => family === 4),
  )
  for (const segment of inventory.segments) {
    for (const { stack, interface: one } of topology.index.members.get(segment.id) ?? []) {
      const gateway = ownAddress(one)
      const leads =
        stack.kind === 'router' ||
        (translators.includes(stack) &&
          stack.translations.some(({ inside, family }) => family === 4 && inside.includes(segment.id)))
      if (leads && gateway !== undefined && !ways.has(segment.id))
        ways.set(segment.id, { gateway, by: stack.id, segment })
    }
  }
  return ways
}
