import type { Address } from '../../../shared/net/address.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { ANY_PUBLIC } from '../../../shared/reach/walk/packet.ts'
import type { Topology } from '../../../shared/topology/topology.ts'

type Stacks = Pick<Topology, 'stacks'>

/** Under which addresses the packet leaves a step: "packet: 192.168.41.109 → any public address". */
export function packetWords({ source, destination }: Hop, topology: Stacks): string | undefined {
  if (source === undefined && destination === undefined) return undefined
  const from = source === undefined ? '…' : addressWords(source, topology)
  const to = destination === undefined ? 'any public address' : addressWords(destination, topology)
  return `packet: ${from} → ${to}`
}

/** An address as it was seen; one that only stands for what nobody recorded is not shown as if it were. */
function addressWords(address: Address, { stacks }: Stacks): string {
  for (const { name, kind, interfaces } of stacks.values()) {
    const held = interfaces.flatMap(({ addresses }) => addresses).find((one) => one.address === address)
    if (held?.known === true) return address
    if (held !== undefined) return kind === 'router' ? `the public address of ${name}` : `some address of ${name}`
  }
  return isAnyPublic(address) ? 'any public address' : address
}

function isAnyPublic(address: Address): boolean {
  return address === ANY_PUBLIC[4] || address === ANY_PUBLIC[6]
}
