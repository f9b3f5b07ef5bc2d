import { parseAddress } from '../../net/address.ts'
import type { Stack, StackInterface, Topology } from '../../topology/topology.ts'

/** Names of WSL 1 and of Linux, which is all that some recordings of a Windows machine tell. */
const FOREIGN = /^(?:eth|wifi|wlan|lo|ppp|tun)\d*$/

/** The name by which the commands of Windows know an interface; undefined where it was not recorded. */
export function windowsName(topology: Topology, stack: Stack, one: StackInterface | undefined): string | undefined {
  // Of a guest that nobody looked into only Hyper-V's names are known.
  if (one === undefined || (stack.kind === 'guest' && stack.machine?.observed !== true)) return undefined
  if (!FOREIGN.test(one.name) && parseAddress(one.name) === undefined && !/^\d+$/.test(one.name)) return one.name
  // The host's own adapter on a switch is called after it, whoever else calls it otherwise.
  const segment = topology.segments.get(one.segment ?? '')
  const isOwn = stack.id === topology.inventory.host && segment?.kind === 'virtual-switch' && !segment.external
  return isOwn ? `vEthernet (${segment.name.value})` : undefined
}
