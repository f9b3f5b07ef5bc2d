import type { Inventory, Segment } from '../../inventory/inventory.ts'
import { familyOfPrefix } from '../../net/prefix.ts'
import { natSwitch } from '../../reach/remedies/nat-switch.ts'
import type { Remedy } from '../../reach/verdict.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { microsoft } from '../references.ts'
import { machineSubject, segmentSubject } from '../subject.ts'

/** The Default Switch has another network than at the earlier moment. */
export const defaultSwitchReaddressed = defineFinding({
  code: 'default-switch-readdressed',
  severity: 'notice',
  title: 'The Default Switch has a new network',
  checks: 'The Default Switch has the network that it had the last time',
  why: 'Windows picks a network for the Default Switch whenever it boots, one that nothing else here uses. Every guest on it gets a new address, and whatever was set up with an old one (a port mapping, a hosts file, an SSH bookmark) points at nobody.',
  reference: microsoft('Set up a NAT network', 'virtualization/hyper-v-on-windows/user-guide/setup-nat-network'),
  readiness: ({ before, inventory }) =>
    before === undefined || defaultSwitchOf(inventory) === undefined ? 'not-here' : 'ready',
  find: ({ before, inventory, topology }) => {
    const now = defaultSwitchOf(inventory)
    const [then] = networks(before === undefined ? undefined : defaultSwitchOf(before))
    const [network] = networks(now)
    if (now === undefined || then === undefined || network === undefined || then.value === network.value) return []
    const guests = (topology.index.members.get(now.id) ?? []).filter(
      ({ stack, interface: one }) => stack.kind === 'guest' && one.addresses.some(({ known }) => known),
    )
    const told =
      guests.length === 0
        ? ''
        : ` ${nameList(guests.map(({ stack }) => stack.name))} ${guests.length === 1 ? 'has a new address' : 'have new addresses'}.`
    return [
      {
        sentence: `${now.name.value} was ${then.value}, and is ${network.value} now.${told}`,
        subjects: [segmentSubject(now.id), ...guests.map(({ stack }) => machineSubject(stack.id))],
        // Places of the earlier recording are not among what is on show: only those of this one are named.
        sources: [...network.sources, ...guests.flatMap(({ interface: { addresses } }) => addresses[0]?.sources ?? [])],
        remedies: [
          {
            title: 'Reach guests by name rather than by address: the host answers for them.',
            commands: guests
              .slice(0, 1)
              .map(({ stack }) => `ping ${/^[\w.-]+$/.test(stack.name) ? stack.name : '<guest>'}.mshome.net`),
            caution: 'The name is the one that the guest calls itself, which need not be the VM’s.',
          },
          ...guests.slice(0, 1).map(({ stack }) => staying(inventory, stack.name)),
        ],
      },
    ]
  },
})

function staying(inventory: Inventory, guest: string): Remedy {
  const { commands, caution } = natSwitch(inventory, guest)
  return {
    title: `Where an address must stay: give ${guest} a switch whose network no restart changes.`,
    commands,
    caution,
  }
}

function defaultSwitchOf({ segments }: Inventory): Segment | undefined {
  return segments.find((segment) => segment.defaultSwitch)
}

function networks(segment: Segment | undefined): Segment['prefixes'] {
  return segment?.prefixes.filter(({ value }) => familyOfPrefix(value) === 4) ?? []
}
