import { familyOf } from '../../net/address.ts'
import { contains, familyOfPrefix } from '../../net/prefix.ts'
import type { Remedy } from '../verdict.ts'
import { besideOtherNats } from './nat-switch.ts'
import { powershellWord } from './shell-words.ts'
import { isHyperV, knownAddress, type Situation } from './situation.ts'

/** A way out for guests of an Internal switch for which Windows does not translate yet: nothing for any other situation. */
export function translate(situation: Situation): Remedy[] {
  const { topology, stack, from, to } = situation
  const isOut = to.kind !== 'guest' && to.id !== stack.id && from.kind === 'guest'
  if (!isHyperV(situation) || stack.id !== topology.inventory.host || !isOut) return []
  const on = from.interfaces.flatMap(({ segment }) => topology.segments.get(segment ?? '') ?? [])
  const inside = on.find(
    ({ kind, external, defaultSwitch }) => kind === 'virtual-switch' && !external && !defaultSwitch,
  )
  const network = inside?.prefixes.find(({ value }) => familyOfPrefix(value) === 4)?.value
  const address = knownAddress(from, 4)
  if (inside === undefined || network === undefined) return []
  if (address !== undefined && (familyOf(address) !== 4 || !contains(network, address))) return []
  const name = inside.name.value
  return [
    {
      title: `Let Windows translate for ${name} (NAT): its machines get out, and nobody gets in.`,
      commands: [`New-NetNat -Name ${powershellWord(name)} -InternalIPInterfaceAddressPrefix ${network}`],
      caution: `In an elevated PowerShell. Its machines need the host’s address there as their gateway.${besideOtherNats(stack.machine?.nats?.value ?? [])}`,
    },
  ]
}
