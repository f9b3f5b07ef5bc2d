import type { Segment } from '../../inventory/inventory.ts'
import { isWslSwitch } from '../../inventory/wsl-switch.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { type Prefix, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Stack, Topology } from '../../topology/topology.ts'
import type { Block, Question } from '../verdict.ts'
import { askedAddresses } from '../walk/destination-addresses.ts'
import { wayBetween } from '../walk/way-between.ts'
import type { Change } from '../what-if.ts'
import { outsideNetwork } from './outside-network.ts'

/** What might lift a block, the most telling first; whether it does is another matter. */
export function candidateChanges(topology: Topology, question: Question, block: Block): Change[] {
  const at = topology.stacks.get(block.stack)
  const from = topology.stacks.get(question.from)
  const to = topology.stacks.get(question.to)
  if (at?.machine === undefined || from === undefined || to === undefined) return elsewhere(topology, to)
  switch (block.code) {
    case 'no-route':
      return routes(topology, at, to)
    case 'no-reply-route':
      return routes(topology, at, from)
    case 'nat-no-mapping':
      return [...mappings(topology, at, to, question), ...elsewhere(topology, to)]
    case 'not-forwarding':
    case 'strong-host':
      return [{ kind: 'forwarding', machine: at.id, on: true }]
    case 'reply-dropped':
      return [{ kind: 'forwarding', machine: at.id, on: true }, ...allowing(at, question, 'out')]
    case 'guest-off':
      return [{ kind: 'power', machine: at.id, on: true }]
    case 'port-disconnected':
    case 'interface-down':
      return pluggedIn(at, block)
    case 'input-filter-deny':
      return allowing(at, question, 'in')
    case 'output-filter-deny':
      return allowing(at, question, 'out')
    case 'forward-filter-deny':
      return allowing(at, question, 'forward')
    case 'private-switch':
    case 'different-segment':
      return elsewhere(topology, to)
    default:
      return []
  }
}

/** A row for the network of `to`, through whoever leads there. */
function routes(topology: Topology, at: Stack, to: Stack): Change[] {
  return ([4, 6] as const).flatMap((family): Change[] => {
    const gateway = wayBetween(topology, at, to, family)?.nextHop
    const destination = networkOf(to, family)
    if (gateway === undefined || destination === undefined) return []
    return [{ kind: 'route', machine: at.id, destination, gateway }]
  })
}

function networkOf(to: Stack, family: 4 | 6): Prefix | undefined {
  const held = to.interfaces
    .flatMap(({ addresses }) => addresses)
    .find(({ address }) => familyOf(address) === family && !isLinkLocal(address))
  return held === undefined ? undefined : prefixOf(held.address, held.length)
}

/** The port that is asked about, at the machine whose NAT it is. */
function mappings(topology: Topology, at: Stack, to: Stack, { protocol, port }: Question): Change[] {
  const address = addressFor(topology, at, to)
  if (protocol === 'icmp' || port === undefined || address === undefined) return []
  return [{ kind: 'mapping', machine: at.id, protocol, port, to: address, toPort: port }]
}

function addressFor(topology: Topology, from: Stack, to: Stack): Address | undefined {
  const asked = askedAddresses(topology, from, to, { from: from.id, to: to.id, protocol: 'icmp' })
  return asked.find(({ held }) => held?.known === true)?.address
}

/** Whose containers are on networks of their own making: nobody puts one on another switch. */
const OWN_NETWORKS: ReadonlySet<string | undefined> = new Set(['docker', 'podman', 'hns'])

/** The guest as a member of the network outside: with its whole switch, or alone. */
function elsewhere({ inventory, segments }: Topology, to: Stack | undefined): Change[] {
  const machine = to?.machine
  if (machine?.kind !== 'guest') return []
  const { form, manager } = machine.guest?.value ?? {}
  if (form === 'container' && OWN_NETWORKS.has(manager)) return []
  const own = machine.interfaces.flatMap(({ segment }) => segments.get(segment ?? '') ?? []).filter(isInner)
  const outside = outsideNetwork(inventory)
  return [
    ...own.map(({ id }): Change => ({ kind: 'switch-type', segment: id, type: 'External' })),
    ...(outside === undefined ? [] : [{ kind: 'connect' as const, machine: machine.id, segment: outside.id }]),
  ]
}

/** WSL makes its switch anew, as it wants it. */
function isInner(segment: Segment): boolean {
  const { kind, external } = segment
  return !external && !isWslSwitch(segment) && (kind === 'virtual-switch' || kind === 'bridge')
}

function pluggedIn(at: Stack, { interface: id }: Block): Change[] {
  const ids =
    id === undefined ? at.interfaces.filter(({ segment }) => segment !== undefined).map((one) => one.id) : [id]
  return ids.map((one) => ({ kind: 'port', interface: one, plugged: true }))
}

function allowing(at: Stack, { protocol, port }: Question, direction: 'in' | 'out' | 'forward'): Change[] {
  const made = { kind: 'firewall' as const, machine: at.id, action: 'allow' as const, direction, protocol }
  return [{ ...made, ...(port === undefined || protocol === 'icmp' ? {} : { port }) }]
}
