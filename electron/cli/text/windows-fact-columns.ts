import type { AdapterOwner, PortVlan, WindowsFact } from '../../../shared/facts/windows-fact.ts'
import { said, words, yes } from './cell-words.ts'
import type { Columns } from './columns.ts'

const owner = ({ managementOs, vmName }: AdapterOwner): string => (managementOs === true ? 'the host' : (vmName ?? ''))

/** The columns for each kind of fact that only Windows tells. */
export const windowsFactColumns: { [Kind in WindowsFact['kind']]: Columns<Kind> } = {
  'ip-interface': {
    title: 'IP ON THE INTERFACES',
    columns: ['interface', 'family', 'metric', 'more'],
    row: (fact) => [
      fact.interface,
      `IPv${fact.family}`,
      fact.metric === undefined ? '' : `${fact.metric}`,
      words(
        yes('forwarding', fact.forwarding),
        yes('weak host, receiving', fact.weakHostReceive),
        yes('weak host, sending', fact.weakHostSend),
        yes('DHCP', fact.dhcp),
        said('MTU', fact.mtu),
        yes('connected', fact.connected),
      ),
    ],
  },
  'connection-profile': {
    title: 'NETWORK CATEGORIES',
    columns: ['interface', 'category', 'network', 'reaches'],
    row: ({ interface: on, category, name, connectivity = {} }) => [
      on,
      category,
      name ?? '',
      words(said('IPv4:', connectivity[4]), said('IPv6:', connectivity[6])),
    ],
  },
  'dhcp-client': {
    title: 'DHCP CLIENTS',
    columns: ['interface', 'server', 'lease until', 'DNS suffix'],
    row: ({ interface: on, server, suffix, leaseUntil }) => [on, server ?? '', leaseUntil ?? '', suffix ?? ''],
  },
  'dns-client': {
    title: 'DNS CLIENTS',
    columns: ['interface', 'DNS suffix', 'more'],
    row: ({ interface: on, suffix, registers }) => [on, suffix ?? '', words(yes('registers its address', registers))],
  },
  'dns-search': {
    title: 'DNS SUFFIXES THAT ARE TRIED',
    columns: ['suffixes'],
    row: ({ suffixes }) => [suffixes.join(' ') || 'none'],
  },
  nat: {
    title: 'NATS',
    columns: ['name', 'from', 'to', 'more'],
    row: ({ name, internal, external, active }) => [name, internal, external ?? 'any', words(yes('active', active))],
  },
  'network-virtualization': {
    title: 'NETWORK VIRTUALIZATION',
    columns: ['row', 'address', 'by', 'virtual subnet', 'machine', 'more'],
    row: ({ of, address, via, virtualSubnet, vmName, rule, length, vlan }) => [
      of,
      address,
      via ?? '',
      virtualSubnet === undefined ? '' : `${virtualSubnet}`,
      vmName ?? '',
      words(rule, said('prefix length', length), said('VLAN', vlan)),
    ],
  },
  'nat-mapping': {
    title: 'PORT MAPPINGS',
    columns: ['NAT', 'protocol', 'outside', 'inside'],
    row: (fact) => [
      fact.natName ?? '',
      fact.protocol,
      `${fact.externalAddress} port ${fact.externalPort}`,
      `${fact.internalAddress} port ${fact.internalPort}`,
    ],
  },
  'port-proxy': {
    title: 'PORT PROXIES',
    columns: ['listens at', 'connects to'],
    row: (fact) => [
      `${fact.listenAddress} port ${fact.listenPort} (IPv${fact.listenFamily})`,
      `${fact.connectAddress ?? fact.connectName ?? '?'} port ${fact.connectPort}`,
    ],
  },
  'firewall-profile': {
    title: 'FIREWALL PROFILES',
    columns: ['profile', 'on', 'inbound', 'outbound'],
    row: ({ name, enabled, defaultInbound, defaultOutbound }) => [
      name,
      enabled === undefined ? '' : enabled ? 'yes' : 'no',
      defaultInbound ?? '',
      defaultOutbound ?? '',
    ],
  },
  'firewall-rule': {
    title: 'FIREWALL RULES',
    columns: ['rule', 'direction', 'action', 'on', 'which packets'],
    row: (fact) => [
      fact.name,
      fact.direction,
      fact.action,
      fact.enabled === undefined ? '' : fact.enabled ? 'yes' : 'no',
      words(
        fact.profiles.join(' '),
        fact.protocol,
        said('local port', fact.localPorts?.join(' ')),
        said('remote port', fact.remotePorts?.join(' ')),
        said('local address', fact.localAddresses?.join(' ')),
        said('remote address', fact.remoteAddresses?.join(' ')),
        said('ICMP', fact.icmpTypes?.join(' ')),
        said('interface', fact.interfaceAliases?.join(' ')),
        fact.interfaceType,
        said('program', fact.program),
        said('service', fact.service),
      ),
    ],
  },
  vm: {
    title: 'VIRTUAL MACHINES',
    columns: ['name', 'state', 'id'],
    row: ({ name, state, id }) => [name, state, id ?? ''],
  },
  'vm-started': {
    title: 'SINCE WHEN VIRTUAL MACHINES RUN',
    columns: ['id', 'since'],
    row: ({ vmId, started }) => [vmId, started],
  },
  'adapter-vlan': {
    title: 'VLANS OF VIRTUAL ADAPTERS',
    columns: ['of', 'adapter', 'mode', 'VLANs'],
    row: (fact) => [owner(fact), fact.adapterName ?? fact.adapterId ?? '', fact.vlan.mode, vlanWords(fact.vlan)],
  },
  'extended-acl': {
    title: 'EXTENDED PORT ACLS',
    columns: ['of', 'direction', 'action', 'weight', 'which packets'],
    row: (fact) => [
      owner(fact),
      fact.direction,
      fact.action,
      `${fact.weight}`,
      words(
        fact.protocol,
        said('local', fact.localAddress),
        said('local port', fact.localPort),
        said('remote', fact.remoteAddress),
        said('remote port', fact.remotePort),
        yes('stateful', fact.stateful),
      ),
    ],
  },
  'guest-configuration': {
    title: 'WHAT GUESTS TELL HYPER-V OF THEMSELVES',
    columns: ['adapter', 'addresses', 'more'],
    row: ({ adapterId, addresses, gateways, dnsServers, dhcp }) => [
      adapterId,
      addresses.map(({ address, length }) => (length === undefined ? address : `${address}/${length}`)).join(' '),
      words(
        said('gateway', gateways.join(' ') || undefined),
        said('DNS', dnsServers.join(' ') || undefined),
        yes('DHCP', dhcp),
      ),
    ],
  },
  'guest-system': {
    title: 'SYSTEMS THAT GUESTS TELL HYPER-V OF',
    columns: ['VM', 'system', 'more'],
    row: ({ vmId, system, fullName, integrationServices }) => [
      vmId,
      system ?? '',
      words(said('called', fullName), said('integration services', integrationServices)),
    ],
  },
}

const ranges = (given: { from: number; to: number }[]): string =>
  given.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(' ')

function vlanWords(vlan: PortVlan): string {
  switch (vlan.mode) {
    case 'untagged':
      return ''
    case 'access':
      return `${vlan.vlan}`
    case 'trunk':
      return words(`untagged ${vlan.native}`, said('allowed', ranges(vlan.allowed) || undefined))
    case 'private':
      return words(
        vlan.type,
        `primary ${vlan.primary}`,
        said('secondary', vlan.type === 'promiscuous' ? ranges(vlan.secondaries) : vlan.secondary),
      )
  }
}
