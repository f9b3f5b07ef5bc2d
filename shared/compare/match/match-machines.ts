import type { Inventory, Machine } from '../../inventory/inventory.ts'
import { parseAddress } from '../../net/address.ts'
import { isGroup, NO_MAC } from '../../net/mac.ts'
import { type Pairing, pairUp } from './pair-up.ts'

/**
 * Which machine of the one inventory is which of the other. Addresses change, so they decide nothing. The hosts are the same by
 * definition: they are what the two were recorded on. Others are the same, in this order, if they have
 *
 * 1. the same id (their place in the recording, or their name at the hypervisor) and a MAC in common,
 * 2. a MAC in common that nobody else has, and are of one kind: the machine was renamed,
 * 3. the same id: its MAC changed, or is not known on one side,
 * 4. a MAC in common, of whatever kind: a device seen from outside here is recorded itself there,
 * 5. the same name in any case, unless the name is only an address.
 *
 * What nobody recorded and is only seen from outside (a router, a device) is another one where the MACs are known and
 * differ, unless it has an address of the one before: then something else answers in its place, which is worth saying.
 */
export function matchMachines(before: Inventory, after: Inventory): Pairing<Machine> {
  const isHost =
    ({ host }: Inventory) =>
    (one: Machine) =>
      one.id === host
  const others = (inventory: Inventory) => inventory.machines.filter((one) => !isHost(inventory)(one))
  const [hostBefore, hostAfter] = [before.machines.find(isHost(before)), after.machines.find(isHost(after))]
  const matched = pairUp(others(before), others(after), [
    { before: (one) => macsOf(one).map((mac) => `${one.id} ${mac}`) },
    { before: macsOf, fits: (one, other) => one.kind === other.kind },
    { before: ({ id }) => [id], fits: mayBeTheSame },
    { before: macsOf },
    { before: namesOf, fits: mayBeTheSame },
  ])
  if (hostBefore === undefined || hostAfter === undefined) return matched
  return { ...matched, pairs: [{ before: hostBefore, after: hostAfter }, ...matched.pairs] }
}

/** MACs that tell machines apart. */
export function macsOf({ interfaces }: Machine): string[] {
  return interfaces.flatMap(({ mac }) =>
    mac === undefined || mac.value === NO_MAC || isGroup(mac.value) ? [] : [mac.value],
  )
}

function namesOf({ name }: Machine): string[] {
  return parseAddress(name.value) === undefined ? [name.value.toLowerCase()] : []
}

function mayBeTheSame(before: Machine, after: Machine): boolean {
  if (before.observed || after.observed || before.kind === 'guest' || after.kind === 'guest') return true
  const [macs, others] = [macsOf(before), new Set(macsOf(after))]
  if (macs.length === 0 || others.size === 0 || macs.some((mac) => others.has(mac))) return sharesNetwork(before, after)
  return sharesAddress(before, after)
}

const addressesOf = ({ interfaces }: Machine) =>
  interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))

function sharesAddress(before: Machine, after: Machine): boolean {
  const there = new Set(addressesOf(after))
  return addressesOf(before).some((address) => there.has(address))
}

/** With no MAC to go by, the router at home and the one at work are two. */
function sharesNetwork(before: Machine, after: Machine): boolean {
  return before.kind !== 'router' || addressesOf(before).length === 0 || sharesAddress(before, after)
}
