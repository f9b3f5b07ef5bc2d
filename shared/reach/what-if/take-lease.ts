import type { Interface, Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import type { Assumed } from '../../inventory/source.ts'
import { type Address, addressToNumber, familyOf, numberToAddress } from '../../net/address.ts'
import { contains, familyOfPrefix, lengthOf, networkOf, type Prefix, prefix, usableOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'

/**
 * A machine that was plugged in elsewhere asks for an address there, as most do: it gets a free one of that network, and
 * loses the one it had. One that was set by hand stays; so does every one where nobody gives addresses.
 */
export function takeLease(draft: Inventory, machine: Machine, one: Interface, segment: Segment, source: Assumed): void {
  one.segment = segment.id
  const network = segment.prefixes.find(({ value }) => familyOfPrefix(value) === 4)?.value
  const leases = segment.external || segment.defaultSwitch
  const kept = one.addresses.filter((held) => held.assigned?.by === 'manual' || isLinkLocal(held.address))
  const isManual = kept.some(({ address }) => familyOf(address) === 4 && !isLinkLocal(address))
  if (network === undefined || !leases || isManual) return
  const given = freeAddress(draft, segment, network)
  if (given === undefined) return
  const by = segment.external ? 'router-dhcp' : 'host-dhcp'
  const who = segment.external ? `the DHCP server of ${segment.name.value}` : 'the host’s DHCP service'
  const sentence = `${source.sentence} Then ${who} gives it an address; which one is not known, this free one stands for it.`
  one.addresses = [
    { address: given, length: lengthOf(network), sources: [source], assigned: { by, sentence, sources: [source] } },
    ...kept.filter(({ address }) => familyOf(address) === 6),
  ]
  one.remarks = one.remarks.filter(({ severity }) => severity === 'info')
  newTable(draft, machine, one, segment, network, source)
}

/** The highest that nobody on the segment has. */
function freeAddress(draft: Inventory, segment: Segment, network: Prefix): Address | undefined {
  const interfaces = new Map(draft.machines.flatMap((machine) => machine.interfaces.map((one) => [one.id, one])))
  const taken = new Set(
    segment.attachments.flatMap(
      ({ interface: id }) => interfaces.get(id)?.addresses.map(({ address }) => addressToNumber(address)) ?? [],
    ),
  )
  const first = addressToNumber(networkOf(network))
  for (let value = first + usableOf(network); value > first; value -= 1n)
    if (!taken.has(value)) return numberToAddress(value, 4)
  return undefined
}

/** What the interface’s old network had told the machine goes with it; the new one tells its gateway. */
function newTable(
  draft: Inventory,
  machine: Machine,
  one: Interface,
  segment: Segment,
  network: Prefix,
  source: Assumed,
): void {
  machine.neighbours = machine.neighbours.filter((row) => row.interface !== undefined && row.interface !== one.id)
  const left = machine.routes.filter((row) => row.interface !== one.id)
  if (left.some(isOtherWay)) machine.routes = [...left, ...rows(draft, one, segment, network, source)]
  // Nothing of IPv4 is left but what every machine has: its table is the usual one again.
  else machine.routes = left.filter(({ destination }) => destination?.includes(':') === true)
  machine.routesRecorded = machine.routes.length > 0
}

/** An IPv4 row that leads to other machines. */
function isOtherWay({ type, destination }: Machine['routes'][number]): boolean {
  return !['local', 'broadcast', 'multicast'].includes(type) && destination?.includes(':') !== true
}

function rows(draft: Inventory, one: Interface, segment: Segment, network: Prefix, source: Assumed): Machine['routes'] {
  const row = { type: 'unicast' as const, interface: one.id, metric: 0, sources: [source] }
  const gateway = gatewayOn(draft, segment, network)
  const own = { ...row, destination: network, gateway: null }
  return gateway === undefined ? [own] : [own, { ...row, destination: prefix('0.0.0.0/0'), gateway }]
}

function gatewayOn(draft: Inventory, segment: Segment, network: Prefix): Address | undefined {
  const kind = segment.external ? 'router' : 'host'
  return segment.attachments
    .flatMap((attachment) => {
      const owner = draft.machines.find((machine) => machine.id === attachment.machine && machine.kind === kind)
      return owner?.interfaces.find(({ id }) => id === attachment.interface)?.addresses ?? []
    })
    .map(({ address }) => address)
    .find((address) => contains(network, address))
}
