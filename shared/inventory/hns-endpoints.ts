import type { ReadMachine } from '../parse/read-recording.ts'
import { addAddress, type Draft, interfaceByAddress, newInterface, newMachine, ownerOfMac } from './draft.ts'
import type { Interface, Machine, Segment } from './inventory.ts'
import { addSource, factsOf, merge, type SeenFact, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import { isWslSwitch } from './wsl-switch.ts'

type Endpoint = SeenFact<'guest-adapter'>
interface Adapter {
  machine: Machine
  interface: Interface
}

/**
 * Endpoints of HNS that are no container’s: of WSL, of VMs on the Default Switch, of Windows Sandbox. What they tell is said with the guest that
 * is drawn already; a VM that nobody else told of becomes one.
 */
export function joinHnsEndpoints(draft: Draft, host: ReadMachine): void {
  for (const endpoint of endpointsOf(host)) {
    const { fact, source } = endpoint
    const segment = segmentOf(draft, endpoint)
    const owner = ownerOf(draft, host, endpoint, segment) ?? newGuest(draft, endpoint)
    if (owner === undefined || owner.machine === draft.host) continue
    const { machine, interface: one } = owner
    addSource(one.sources, source)
    if (fact.mac !== undefined) one.mac = merge(one.mac, fact.mac, source)
    if (segment !== undefined && one.segment === undefined) attach(segment, machine, one, source)
    for (const { address, length } of fact.addresses)
      if (!machine.observed || one.addresses.some((held) => held.address === address))
        addAddress(one, address, source, length)
  }
}

/** Whether HNS tells of a machine on a switch that Hyper-V’s cmdlets do not list. */
export function hasUnlistedEndpoint(draft: Draft, host: ReadMachine, on: Segment): boolean {
  const listed = new Set(factsOf(host, 'vm').map(({ fact }) => fact.id?.toLowerCase()))
  return endpointsOf(host).some(
    (one) => one.fact.vmId !== undefined && !listed.has(one.fact.vmId) && segmentOf(draft, one) === on,
  )
}

const endpointsOf = (host: ReadMachine): Endpoint[] =>
  factsOf(host, 'guest-adapter').filter(({ fact }) => fact.manager === 'hns' && fact.guest === undefined)

const segmentOf = ({ hnsNetworks }: Draft, { fact }: Endpoint): Segment | undefined =>
  hnsNetworks.get(fact.networkId ?? '') ?? hnsNetworks.get(fact.network ?? '')

function ownerOf(
  draft: Draft,
  host: ReadMachine,
  { fact }: Endpoint,
  segment: Segment | undefined,
): Adapter | undefined {
  const { machines } = draft
  const byMac = fact.mac === undefined ? undefined : ownerOfMac(machines, fact.mac)
  if (byMac !== undefined) return byMac
  const vm = factsOf(host, 'vm').find((one) => fact.vmId !== undefined && one.fact.id?.toLowerCase() === fact.vmId)
  const named = machines.find(({ kind, name }) => kind === 'guest' && name.value === vm?.fact.name)
  const isWsl = segment !== undefined && isWslSwitch(segment)
  const guest = named ?? (isWsl ? machines.find((one) => one.guest?.value.manager === 'wsl') : undefined)
  if (guest !== undefined) return adapterOf(guest, segment)
  for (const machine of machines)
    for (const { address } of fact.addresses) {
      const one = interfaceByAddress(machine, address)
      if (one !== undefined && (segment === undefined || one.segment === segment.id)) return { machine, interface: one }
    }
  return undefined
}

function adapterOf(machine: Machine, segment: Segment | undefined): Adapter | undefined {
  const on = machine.interfaces.filter((one) => segment !== undefined && one.segment === segment.id)
  const [only, ...others] = on
  return only !== undefined && others.length === 0 ? { machine, interface: only } : undefined
}

/** A VM that Hyper-V’s cmdlets do not list, such as Windows Sandbox: known by its id alone. An endpoint of nobody is none. */
function newGuest({ machines }: Draft, { fact: { vmId }, source }: Endpoint): Adapter | undefined {
  if (vmId === undefined) return undefined
  const id = `guests/${vmId}`
  const machine = machines.find((one) => one.id === id) ?? newMachine(id, 'guest', `VM ${vmId.slice(0, 8)}`, source)
  if (!machines.includes(machine)) machines.push(machine)
  machine.guest = { value: { form: 'virtual-machine', manager: 'hns' }, sources: [source] }
  machine.power ??= sourcedBy('running', source)
  const name = machine.interfaces.length === 0 ? 'NIC' : `NIC ${machine.interfaces.length + 1}`
  const one = newInterface(machine, name, source)
  one.kind = sourcedBy('virtual-nic', source)
  return { machine, interface: one }
}
