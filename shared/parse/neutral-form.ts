import type { AddressFact, Fact, FactKind, InterfaceFact, NeighbourFact, RouteFact } from '../facts/fact.ts'

/** An interface with its addresses, as `address/prefix` where the command tells the prefix. */
export interface NeutralInterface {
  name: string
  description?: string
  mac: string | null
  mtu?: number
  up?: boolean
  connected?: boolean
  addresses: string[]
  gateways?: string[]
  dhcp?: boolean
  dhcpServer?: string | null
}

export interface NeutralNeighbour {
  ip: string | null
  name: string | null
  mac: string | null
  interface: string | null
  state?: string
}

export interface NeutralRoute {
  destination: string | null
  destinationName?: string
  gateway: string | null
  interface: string | null
  metric: number | null
  /** Packets to it are thrown away. */
  reject?: true
}

/** What a text says, independent of the command that printed it; a key is there where the command tells such things. */
export interface NeutralForm {
  hostname?: string
  interfaces?: NeutralInterface[]
  neighbours?: NeutralNeighbour[]
  routes?: NeutralRoute[]
  persistentRoutes?: Pick<NeutralRoute, 'destination' | 'gateway' | 'metric'>[]
  /** Facts of other kinds, as they are, without their places. */
  [others: string]: unknown
}

const OTHERS: Partial<Record<FactKind, string>> = {
  'interface-counters': 'counters',
  rule: 'rules',
  'virtual-switch': 'virtualSwitches',
  'virtual-adapter': 'virtualAdapters',
  'switch-extension': 'switchExtensions',
  'vm-security': 'vmSecurity',
  'port-acl': 'portAcls',
  sysctl: 'settings',
  'dns-servers': 'dnsServers',
  'registry-value': 'registryValues',
  'bridge-vlan': 'vlans',
  'forwarding-entry': 'forwardingEntries',
  namespace: 'namespaces',
  'filter-chain': 'filterChains',
  'filter-rule': 'filterRules',
  'filter-set': 'filterSets',
  'host-entry': 'hostEntries',
  lease: 'leases',
  'guest-adapter': 'guestAdapters',
  'virtual-network': 'virtualNetworks',
  guest: 'guests',
  'published-port': 'publishedPorts',
  'wsl-distribution': 'wslDistributions',
  'wsl-running': 'wslRunning',
  'wsl-setting': 'wslSettings',
  'ip-interface': 'ipInterfaces',
  'connection-profile': 'connectionProfiles',
  'dhcp-client': 'dhcpClients',
  'dns-client': 'dnsClients',
  'dns-search': 'dnsSearch',
  nat: 'nats',
  'network-virtualization': 'networkVirtualization',
  'nat-mapping': 'natMappings',
  'port-proxy': 'portProxies',
  'firewall-profile': 'firewallProfiles',
  'firewall-rule': 'firewallRules',
  vm: 'virtualMachines',
  'vm-started': 'virtualMachineStarts',
  'adapter-vlan': 'adapterVlans',
  'extended-acl': 'extendedAcls',
  'guest-configuration': 'guestConfigurations',
  'guest-system': 'guestSystems',
}

/** Facts of one command's output in the form that `switchyard parse --json` prints (docs/command-line.md). */
export function neutralForm(facts: readonly Fact[]): NeutralForm {
  const hostname = facts.find((fact) => fact.kind === 'host-name')?.name
  const routes = facts.filter((fact) => fact.kind === 'route')
  const persistent = routes.filter((route) => route.persistent === true).map(routeOf)
  return {
    ...(hostname === undefined ? {} : { hostname }),
    ...unlessEmpty('interfaces', interfacesOf(facts)),
    ...unlessEmpty('neighbours', facts.filter((fact) => fact.kind === 'neighbour').map(neighbourOf)),
    ...unlessEmpty('routes', routes.filter((route) => route.persistent !== true).map(routeOf)),
    ...unlessEmpty(
      'persistentRoutes',
      persistent.map(({ destination, gateway, metric }) => ({ destination, gateway, metric })),
    ),
    ...(facts.some((fact) => fact.kind === 'no-port-acl') ? { portAcls: [] } : {}),
    ...othersOf(facts),
  }
}

function unlessEmpty<Key extends string, T>(key: Key, items: T[]): Record<string, T[]> {
  return items.length === 0 ? {} : { [key]: items }
}

function othersOf(facts: readonly Fact[]): Record<string, object[]> {
  const others: Record<string, object[]> = {}
  for (const { kind, line: _, endLine: _e, columns: _c, ...said } of facts) {
    const key = OTHERS[kind]
    if (key !== undefined) {
      others[key] ??= []
      others[key].push(said)
    }
  }
  return others
}

/** Interfaces in the output's order; one that is told of by its addresses only is there as well. */
function interfacesOf(facts: readonly Fact[]): NeutralInterface[] {
  const found = new Map<string, NeutralInterface>()
  for (const fact of facts) {
    if (fact.kind === 'interface')
      found.set(fact.name, { ...interfaceOf(fact), addresses: found.get(fact.name)?.addresses ?? [] })
    if (fact.kind === 'address') {
      const on = found.get(fact.interface) ?? { name: fact.interface, mac: null, addresses: [] }
      on.addresses.push(addressText(fact))
      found.set(fact.interface, on)
    }
  }
  return [...found.values()]
}

const addressText = ({ address, length }: AddressFact): string =>
  length === undefined ? address : `${address}/${length}`

function interfaceOf(fact: InterfaceFact): Omit<NeutralInterface, 'addresses'> {
  const { name, description, mac, mtu, up, connected, gateways, dhcp, dhcpServer } = fact
  return {
    name,
    ...(description === undefined ? {} : { description }),
    mac: mac ?? null,
    ...(mtu === undefined ? {} : { mtu }),
    ...(up === undefined ? {} : { up }),
    ...(connected === undefined ? {} : { connected }),
    ...(gateways === undefined ? {} : { gateways }),
    ...(dhcp === undefined ? {} : { dhcp }),
    ...(dhcpServer === undefined ? {} : { dhcpServer }),
  }
}

function neighbourOf({ address, name, mac, interface: on, interfaceAddress, state }: NeighbourFact): NeutralNeighbour {
  return {
    ip: address ?? null,
    name: name ?? null,
    mac,
    interface: on ?? interfaceAddress ?? null,
    ...(state === undefined ? {} : { state }),
  }
}

const REJECTING: ReadonlySet<RouteFact['type']> = new Set(['blackhole', 'unreachable', 'prohibit'])

function routeOf(fact: RouteFact): NeutralRoute {
  const { destination, destinationName, gateway, gatewayName, metric } = fact
  return {
    destination,
    ...(destinationName === undefined ? {} : { destinationName }),
    gateway: gateway ?? gatewayName ?? null,
    interface: fact.interface ?? null,
    metric: metric ?? null,
    ...(REJECTING.has(fact.type) ? { reject: true } : {}),
  }
}
