import type { Machine, Segment } from '../../inventory/inventory.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Remedy } from '../../reach/verdict.ts'
import type { Stack, StackInterface } from '../../topology/topology.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
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
    const cut = new Set(around.inventory.outputs.flatMap(({ id, partial }) => (partial === true ? [id] : [])))
    const lost = [...around.topology.stacks.values()]
      .filter(({ machine }) => machine !== undefined && !isCut(machine, cut))
      .flatMap((stack) => lostOn(stack, ways))
    return [...Map.groupBy(lost, ({ way }) => way)].map(([way, all]) => {
      const names = nameList(all.map(({ machine }) => machine.name.value))
      return {
        sentence: `${names} ${all.length === 1 ? 'has' : 'have'} no default route, although ${way.gateway} leads out of ${way.segment.name.value}.`,
        subjects: all.flatMap(({ machine, out }) => [machineSubject(machine.id), interfaceSubject(out.id)]),
        sources: all.flatMap(({ machine, out }) => [
          ...(machine.routes[0]?.sources ?? []),
          ...out.addresses.flatMap(({ sources }) => sources),
        ]),
        remedies: all.slice(0, 1).map(addIt),
      }
    })
  },
})

interface Way {
  gateway: Address
  /** Id of the stack that leads out. */
  by: string
  segment: Segment
}

interface Lost {
  machine: Machine
  out: StackInterface
  way: Way
}

/** Whether rows of its table were left out by whoever recorded it: the missing one may be among them. */
function isCut({ routes }: Machine, cut: ReadonlySet<string>): boolean {
  return routes.some(({ sources }) => sources.some((source) => source.kind === 'seen' && cut.has(source.output)))
}

/** The machine, where it is on a network with a way out and has no row for it. */
function lostOn(stack: Stack, ways: ReadonlyMap<string, Way>): Lost[] {
  const { machine } = stack
  if (machine?.observed !== true || stack.power.value !== 'running' || stack.routesAssumed[4]) return []
  if (stack.kind === 'router' || defaultRoutes(machine).length > 0) return []
  for (const out of stack.interfaces) {
    const way = ways.get(out.segment ?? '')
    if (way !== undefined && way.by !== stack.id && out.up.value && ownAddress(out) !== undefined)
      return [{ machine, out, way }]
  }
  return []
}

function addIt({ machine, out, way }: Lost): Remedy {
  return {
    title: `Add it to ${machine.name.value}. Where the address comes from DHCP, its server should name the gateway.`,
    commands: [
      machine.os?.value === 'windows'
        ? `New-NetRoute -DestinationPrefix '0.0.0.0/0' -InterfaceAlias ${powershellWord(out.name)} -NextHop ${way.gateway}`
        : `ip route add default via ${way.gateway} dev ${shellWord(out.name)}`,
    ],
  }
}

const ownAddress = ({ addresses }: StackInterface) =>
  addresses.find(({ address, known }) => known && familyOf(address) === 4 && !isLinkLocal(address))?.address

/** By segment: who leads out of it. */
function waysOut({ topology, inventory }: Surroundings): Map<string, Way> {
  const ways = new Map<string, Way>()
  for (const segment of inventory.segments) {
    for (const { stack, interface: one } of topology.index.members.get(segment.id) ?? []) {
      const gateway = ways.has(segment.id) ? undefined : ownAddress(one)
      if (gateway !== undefined && leadsOut(stack, segment.id)) ways.set(segment.id, { gateway, by: stack.id, segment })
    }
  }
  return ways
}

/** A router; a host that translates for the segment; or one that passes packets on, and has its own way out elsewhere. */
function leadsOut({ kind, machine, translations, forwards }: Stack, segment: string): boolean {
  if (kind === 'router') return true
  if (kind !== 'host' || machine === undefined) return false
  if (translations.some(({ inside, family }) => family === 4 && inside.includes(segment))) return true
  const elsewhere = machine.interfaces.some((one) => one.uplink && one.segment !== segment)
  return forwards[4].value && elsewhere
}
