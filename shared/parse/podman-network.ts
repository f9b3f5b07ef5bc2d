import { z } from 'zod'
import type { Fact, Place } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { parsePrefix } from '../net/prefix.ts'
import { addressWithLength } from './address-with-length.ts'
import { optional } from './optional.ts'
import { told } from './told.ts'

const Adapter = z.object({
  subnets: optional(z.array(z.object({ ipnet: optional(z.string()) }))),
  mac_address: optional(z.string()),
})
const Network = z.object({
  name: z.string(),
  id: z.string(),
  driver: z.string(),
  network_interface: optional(z.string()),
  subnets: optional(z.array(z.object({ subnet: z.string(), gateway: optional(z.string()) }))),
  internal: optional(z.boolean()),
  /** Since Podman 5. */
  containers: optional(
    z.record(z.string(), z.object({ name: z.string(), interfaces: optional(z.record(z.string(), Adapter)) })),
  ),
})

/** A network of Podman's own network stack (netavark); `undefined` for anything else. */
export function podmanNetwork(value: unknown, place: Place): Fact[] | undefined {
  const network = Network.safeParse(value).data
  if (network === undefined) return undefined
  const { name, driver, subnets = [] } = network
  const isBridge = driver === 'bridge'
  const described: Fact = {
    kind: 'virtual-network',
    name,
    manager: 'podman',
    mode: network.internal === true ? 'isolated' : driver,
    ...told({ [isBridge ? 'bridge' : 'parent']: network.network_interface }),
    prefixes: subnets.flatMap(({ subnet }) => parsePrefix(subnet) ?? []),
    gateways: subnets.flatMap(({ gateway }) => parseAddress(gateway ?? '') ?? []),
    ...place,
  }
  const adapters = Object.values(network.containers ?? {}).flatMap((container) =>
    Object.entries(container.interfaces ?? {}).map(
      ([adapter, { mac_address = '', subnets = [] }]): Fact => ({
        kind: 'guest-adapter',
        guest: container.name,
        manager: 'podman',
        name: adapter,
        ...told({ mac: parseMac(mac_address) }),
        network: name,
        addresses: subnets.flatMap(({ ipnet = '' }) => addressWithLength(ipnet)),
        ...place,
      }),
    ),
  )
  return [described, ...adapters]
}
