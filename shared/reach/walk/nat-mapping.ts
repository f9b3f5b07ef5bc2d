import type { NatMapping } from '../../inventory/windows-network.ts'
import type { Stack } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'

/** Any address of the machine (Add-NetNatStaticMapping -ExternalIPAddress). */
const ANY = '0.0.0.0'

/** The mapped port that the packet is for, where the stack's NAT has one (Get-NetNatStaticMapping, or a router's port forwarding). */
export function natMappingFor(
  stack: Stack,
  isOwn: boolean,
  packet: Packet,
  arrivedOn: string | undefined,
): NatMapping | undefined {
  if (packet.port === undefined || packet.protocol === 'icmp') return undefined
  return stack.machine?.natMappings?.value.find(
    ({ protocol, externalAddress, externalPort, notOn = [] }) =>
      !notOn.includes(arrivedOn ?? '') &&
      protocol === packet.protocol &&
      externalPort === packet.port &&
      (externalAddress === packet.destination || (externalAddress === ANY && isOwn)),
  )
}
