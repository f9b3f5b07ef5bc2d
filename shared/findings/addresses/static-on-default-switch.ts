import type { InterfaceAddress, Segment } from '../../inventory/inventory.ts'
import { saysItself } from '../../inventory/says-itself.ts'
import { familyOf } from '../../net/address.ts'
import { contains } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { natSwitch } from '../../reach/remedies/nat-switch.ts'
import type { Stack } from '../../topology/topology.ts'
import { takesPart } from '../broadcast-domains.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { microsoft } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

interface Guest {
  id: string
  stack: Stack
  held: InterfaceAddress
}

/** A guest of the Default Switch with an address set by hand, or of an earlier network: at every boot the network is another one. */
export const staticOnDefaultSwitch = defineFinding({
  code: 'static-on-default-switch',
  severity: 'warning',
  title: 'An address that does not follow the Default Switch',
  checks: 'Guests of the Default Switch get their addresses from it',
  why: 'Windows gives the Default Switch another network whenever it boots. An address that was set by hand, or kept from before, then belongs to no network there is: the guest reaches nobody.',
  reference: microsoft('Set up a NAT network', 'virtualization/hyper-v-on-windows/user-guide/setup-nat-network'),
  readiness: ({ inventory }) => (inventory.segments.some((segment) => segment.defaultSwitch) ? 'ready' : 'not-here'),
  find: (around) =>
    around.inventory.segments
      .filter((segment) => segment.defaultSwitch)
      .flatMap((segment) => {
        const networks = segment.prefixes.map(({ value }) => value)
        const isInside = ({ held }: Guest) => networks.some((network) => contains(network, held.address))
        const all = guestsOf(around, segment)
        const lost = networks.length === 0 ? [] : all.filter((one) => !isInside(one))
        const still = all.filter((one) => one.held.assigned?.by === 'manual' && isInside(one))
        return [...lostGuests(around, segment, lost), ...staticGuests(around, segment, still)]
      }),
})

/** What guests that run say of themselves; an old row of a neighbour table proves nothing. */
function guestsOf({ topology }: Surroundings, segment: Segment): Guest[] {
  return (topology.index.members.get(segment.id) ?? []).flatMap((member) => {
    const { stack, interface: one } = member
    if (stack.kind !== 'guest' || !takesPart(member)) return []
    const own = stack.machine?.interfaces.find(({ id }) => id === one.id)?.addresses ?? []
    return own
      .filter(({ address }) => familyOf(address) === 4 && !isLinkLocal(address))
      .filter(({ sources }) => saysItself(sources, stack.id))
      .map((held) => ({ id: one.id, stack, held }))
  })
}

function lostGuests(around: Surroundings, segment: Segment, guests: readonly Guest[]): Found[] {
  const names = nameList(guests.map(({ id, held }) => `${around.called(id)} (${held.address})`))
  const [prefix] = segment.prefixes
  return guests.length === 0
    ? []
    : [
        {
          severity: 'error',
          sentence: `${names} ${guests.length === 1 ? 'has an address that does' : 'have addresses that do'} not belong to ${segment.name.value}, which is ${prefix?.value} now.`,
          ...proof(around, segment, guests),
          sources: [...guests.flatMap(({ held }) => held.sources), ...(prefix?.sources ?? [])],
        },
      ]
}

function staticGuests(around: Surroundings, segment: Segment, guests: readonly Guest[]): Found[] {
  const names = nameList(guests.map(({ id, held }) => `${around.called(id)} (${held.address})`))
  return guests.length === 0
    ? []
    : [
        {
          sentence: `${names} ${guests.length === 1 ? 'has no lease: its address was' : 'have no lease: their addresses were'} set by hand, and ${segment.name.value} gets another network at the next boot.`,
          ...proof(around, segment, guests),
          sources: guests.flatMap(({ held }) => [...held.sources, ...(held.assigned?.sources ?? [])]),
        },
      ]
}

function proof(
  { inventory }: Surroundings,
  segment: Segment,
  guests: readonly Guest[],
): Pick<Found, 'subjects' | 'remedies'> {
  const { commands, caution } = natSwitch(inventory, guests[0]?.stack.name ?? '<guest>')
  return {
    subjects: [...guests.map(({ id }) => interfaceSubject(id)), segmentSubject(segment.id)],
    remedies: [
      {
        title:
          'Let it ask for an address (DHCP) in the guest; or, where it must keep one, give it a switch whose network stays.',
        commands,
        caution,
      },
    ],
  }
}
