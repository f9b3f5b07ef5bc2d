import { z } from 'zod'
import type { Fact, Place } from '../facts/fact.ts'
import type { VirtualNetworkFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { parsePrefix } from '../net/prefix.ts'
import { addressWithLength } from './address-with-length.ts'
import { dockerCommand } from './docker-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'
import { podmanNetwork } from './podman-network.ts'
import { told } from './told.ts'

const Container = z.object({
  Name: z.string(),
  MacAddress: optional(z.string()),
  IPv4Address: optional(z.string()),
  IPv6Address: optional(z.string()),
})
const Network = z.object({
  Name: z.string(),
  Id: z.string(),
  Driver: z.string(),
  Internal: optional(z.boolean()),
  IPAM: optional(
    z.object({ Config: optional(z.array(z.object({ Subnet: optional(z.string()), Gateway: optional(z.string()) }))) }),
  ),
  Containers: optional(z.record(z.string(), Container)),
  Options: optional(z.record(z.string(), z.string())),
})
type Network = z.infer<typeof Network>

/** `docker network inspect`, and Podman's: networks, and the containers that are on them. */
export const dockerNetworkInspect = defineParser({
  id: 'docker-network-inspect',
  title: 'docker network inspect',
  noun: 'list of Docker networks',
  os: 'any',
  answersTo: (command) => dockerCommand(command)?.verb === 'network inspect',
  recognise: (text) => {
    const first = firstJsonRow(text)
    return Network.safeParse(first).success || podmanNetwork(first, { line: 1 }) !== undefined
  },
  parse: (text, { command }) =>
    readJsonRows(text, ({ value, place }) => {
      const podman = podmanNetwork(value, place)
      if (podman !== undefined) return podman
      const network = Network.safeParse(value).data
      return network && factsOf(network, dockerCommand(command)?.manager ?? 'docker', place)
    }),
})

function factsOf(network: Network, manager: NonNullable<VirtualNetworkFact['manager']>, place: Place): Fact[] {
  // Docker's `host` and `none` are no networks of their own.
  if (network.Driver === 'host' || network.Driver === 'null') return []
  const config = network.IPAM?.Config ?? []
  const described: Fact = {
    kind: 'virtual-network',
    name: network.Name,
    manager,
    mode: network.Internal === true ? 'isolated' : network.Driver,
    ...told({ bridge: bridgeOf(network), parent: network.Options?.['parent'] }),
    prefixes: config.flatMap(({ Subnet }) => parsePrefix(Subnet ?? '') ?? []),
    gateways: config.flatMap(({ Gateway }) => parseAddress(Gateway?.split('/')[0] ?? '') ?? []),
    ...place,
  }
  const containers = Object.values(network.Containers ?? {}).map(
    (one): Fact => ({
      kind: 'guest-adapter',
      guest: one.Name,
      manager,
      ...told({ mac: parseMac(one.MacAddress ?? '') }),
      network: network.Name,
      addresses: [one.IPv4Address, one.IPv6Address].flatMap((printed = '') => addressWithLength(printed)),
      ...place,
    }),
  )
  return [described, ...containers]
}

/** Docker names the bridge of a network after its id, unless told otherwise. */
function bridgeOf({ Driver, Options, Id }: Network): string | undefined {
  return Driver === 'bridge' ? (Options?.['com.docker.network.bridge.name'] ?? `br-${Id.slice(0, 12)}`) : undefined
}
