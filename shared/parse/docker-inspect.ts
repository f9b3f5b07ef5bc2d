import { z } from 'zod'
import type { Fact, Place } from '../facts/fact.ts'
import type { GuestFact, GuestManager, GuestWithoutAdapter } from '../facts/guest-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { dockerCommand } from './docker-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'
import { publishedPorts } from './published-ports.ts'
import { told } from './told.ts'

const Endpoint = z.object({
  MacAddress: optional(z.string()),
  IPAddress: optional(z.string()),
  IPPrefixLen: optional(z.number()),
  GlobalIPv6Address: optional(z.string()),
  GlobalIPv6PrefixLen: optional(z.number()),
})
type Endpoint = z.infer<typeof Endpoint>

const Binding = z.object({ HostIp: optional(z.string()), HostPort: optional(z.string()) })
const Container = z.object({
  Id: z.string(),
  Name: z.string(),
  State: z.object({ Status: z.string(), Pid: optional(z.number()) }),
  HostConfig: optional(z.object({ NetworkMode: optional(z.string()) })),
  NetworkSettings: z.object({
    SandboxKey: optional(z.string()),
    Ports: optional(z.record(z.string(), z.array(Binding).nullable())),
    Networks: optional(z.record(z.string(), Endpoint)),
  }),
})
type Container = z.infer<typeof Container>

/** `docker inspect`, and `podman inspect`, of containers: what each is on the network. All else that it prints is passed over. */
export const dockerInspect = defineParser({
  id: 'docker-inspect',
  title: 'docker inspect',
  noun: 'description of containers',
  os: 'any',
  answersTo: (command) => dockerCommand(command)?.verb === 'container inspect',
  recognise: (text) => Container.safeParse(firstJsonRow(text)).success,
  parse: (text, { command }) =>
    readJsonRows(text, ({ value, place }) => {
      const container = Container.safeParse(value).data
      // Podman prints names without Docker's slash.
      const shape = container?.Name.startsWith('/') === true ? 'docker' : 'podman'
      return container && factsOf(container, dockerCommand(command)?.manager ?? shape, place)
    }),
})

const POWERS: ReadonlyMap<string, GuestFact['power']> = new Map([
  ['running', 'running'],
  ['stopping', 'running'],
  ['paused', 'paused'],
  ['unknown', 'unknown'],
])

function factsOf(container: Container, manager: GuestManager, place: Place): Fact[] {
  const { Id, Name, State, HostConfig, NetworkSettings } = container
  const name = Name.replace(/^\//, '')
  const without = withoutAdapter(HostConfig?.NetworkMode ?? '')
  const guest: GuestFact = {
    kind: 'guest',
    name,
    manager,
    form: 'container',
    power: POWERS.get(State.Status) ?? 'off',
    id: Id,
    ...told({
      without,
      pid: State.Pid === 0 ? undefined : State.Pid,
      namespace: NetworkSettings.SandboxKey || undefined,
    }),
    ...place,
  }
  // One that shares a stack prints its partner's adapters, or none.
  const isOwn = without === undefined
  const adapters = isOwn ? Object.entries(NetworkSettings.Networks ?? {}) : []
  const isShared = without?.how === 'shared' || without?.how === 'none' || without?.how === 'host'
  return [
    guest,
    ...adapters.map(
      ([network, endpoint]): Fact => ({
        kind: 'guest-adapter',
        guest: name,
        manager,
        ...told({ mac: parseMac(endpoint.MacAddress ?? '') }),
        network,
        addresses: addressesOf(endpoint),
        ...place,
      }),
    ),
    ...(isShared
      ? []
      : publishedPorts(NetworkSettings.Ports ?? {}).map((port) => ({ ...port, guest: name, manager, ...place }))),
  ]
}

/** `bridge`, `default` and names of networks mean adapters of its own. */
function withoutAdapter(mode: string): GuestWithoutAdapter | undefined {
  const [kind = '', ...rest] = mode.split(':')
  if (kind === 'host' || kind === 'none') return { how: kind }
  if (kind === 'container') return { how: 'shared', with: rest.join(':') }
  if (kind === 'slirp4netns' || kind === 'pasta') return { how: 'user-mode', by: kind }
  return undefined
}

function addressesOf({ IPAddress, IPPrefixLen, GlobalIPv6Address, GlobalIPv6PrefixLen }: Endpoint) {
  return [[IPAddress, IPPrefixLen] as const, [GlobalIPv6Address, GlobalIPv6PrefixLen] as const].flatMap(
    ([printed, length]) => {
      const address = parseAddress(printed ?? '')
      return address === undefined ? [] : [{ address, ...told({ length: length === 0 ? undefined : length }) }]
    },
  )
}
