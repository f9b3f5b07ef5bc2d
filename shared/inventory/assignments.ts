import { type Address, familyOf } from '../net/address.ts'
import { isLinkLocal, isLoopback } from '../net/scope.ts'
import { managerWord } from './guest-nature.ts'
import type { Assignment, InterfaceAddress, Machine, Segment } from './inventory.ts'
import { saysItself } from './says-itself.ts'

/** Who gave each address to its interface, in words. What the rows themselves say comes first. */
export function joinAssignments(machines: Machine[], segments: Segment[]): void {
  for (const machine of machines) {
    for (const one of machine.interfaces) {
      const segment = segments.find((held) => held.id === one.segment)
      for (const held of one.addresses) held.assigned = assignmentOf(machine, segment, held, one.dhcpServer?.value)
    }
  }
}

function assignmentOf(
  machine: Machine,
  segment: Segment | undefined,
  held: InterfaceAddress,
  server: Address | undefined,
): Assignment {
  const { by, sentence } = decide(machine, segment, held, server)
  return { by, sentence, sources: held.assigned?.sources ?? held.sources }
}

/** Who prints this list has also given the addresses in it. */
const HNS_ENDPOINTS = 'list of network endpoints'

function decide(
  machine: Machine,
  segment: Segment | undefined,
  held: InterfaceAddress,
  server: Address | undefined,
): Pick<Assignment, 'by' | 'sentence'> {
  const { address } = held
  if (isLoopback(address))
    return { by: 'well-known', sentence: 'Every machine has this address for itself (RFC 1122).' }
  if (isLinkLocal(address)) {
    return familyOf(address) === 4
      ? {
          by: 'self-assigned',
          sentence: `${machine.name.value} gave it to itself, for want of an answer from a DHCP server (APIPA, RFC 3927).`,
        }
      : { by: 'self-assigned', sentence: 'Made by the machine itself on every interface (RFC 4291).' }
  }
  if (segment?.defaultSwitch === true && familyOf(address) === 4 && !isSetByHand(machine, held)) {
    return machine.kind === 'host'
      ? {
          by: 'hyper-v',
          sentence:
            'Hyper-V picks a new network for the Default Switch at every boot and gives the host its first address.',
        }
      : { by: 'host-dhcp', sentence: 'Leased by the host’s own DHCP service for the Default Switch.' }
  }
  const said = held.assigned?.by
  if (said === 'router-advertisement')
    return {
      by: 'router-advertisement',
      sentence: `Made from the router’s advertisement (SLAAC, RFC 4862)${held.temporary === true ? ', with a second half by chance that is replaced after a while (RFC 8981)' : ''}.`,
    }
  if (said === 'dhcp') return leased(machine, segment, held, server)
  const manager = machine.guest?.value.manager
  if (manager === 'docker' || manager === 'podman')
    return { by: 'manual', sentence: `Given by ${managerWord(manager)} when it started the container.` }
  if (manager === 'hns' && machine.guest?.value.form === 'container')
    return { by: 'manual', sentence: 'Given by Windows (Host Network Service) when the container was started.' }
  if (held.sources.some((source) => source.kind === 'seen' && source.noun === HNS_ENDPOINTS))
    return { by: 'manual', sentence: 'Given by Windows (Host Network Service), on whose network it is.' }
  if (said === 'manual') return { by: 'manual', sentence: 'Configured by hand or by a program: it has no lease.' }
  return {
    by: 'unknown',
    sentence: saysItself(held.sources, machine.id)
      ? `${machine.observed ? 'What was read of it' : machine.name.value} does not tell who assigned it.`
      : 'Learned from another machine’s table, which does not tell who assigned it.',
  }
}

/** A guest that says so itself; the host’s own address there looks so, too, and is Hyper-V’s. */
function isSetByHand(machine: Machine, { assigned }: InterfaceAddress): boolean {
  return machine.kind !== 'host' && assigned?.by === 'manual' && saysItself(assigned.sources, machine.id)
}

function leased(
  machine: Machine,
  segment: Segment | undefined,
  held: InterfaceAddress,
  server: Address | undefined,
): Pick<Assignment, 'by' | 'sentence'> {
  if (familyOf(held.address) === 6 && held.length !== 128)
    return {
      by: 'router-advertisement',
      sentence: 'Made from the router’s advertisement (SLAAC, RFC 4862); it expires.',
    }
  if (segment?.external === true || segment === undefined)
    return {
      by: 'router-dhcp',
      sentence: `Leased by the DHCP server of ${segment?.name.value ?? 'its network'}, ${server ?? 'usually the router'}; it expires.`,
    }
  return { by: machine.kind === 'guest' ? 'host-dhcp' : 'dhcp', sentence: 'Leased by a DHCP server; it expires.' }
}
