import type { FactKind } from '../../../shared/facts/fact.ts'
import { said, words, yes } from './cell-words.ts'
import type { Columns } from './columns.ts'
import { countedWords } from './counted-words.ts'
import { windowsFactColumns } from './windows-fact-columns.ts'

/** The columns for each kind of fact. */
export const factColumns: { [Kind in FactKind]: Columns<Kind> } = {
  'host-name': { title: 'HOST NAME', columns: ['name'], row: ({ name }) => [name] },
  interface: {
    title: 'INTERFACES',
    columns: ['name', 'state', 'MAC', 'more'],
    row: (fact) => [
      fact.name,
      fact.up === false
        ? 'down'
        : fact.connected === false
          ? 'unplugged'
          : fact.up === true || fact.connected === true
            ? 'up'
            : '',
      fact.mac ?? '',
      words(
        fact.description,
        fact.medium !== 'other' && fact.medium,
        said('index', fact.index),
        said('MTU', fact.mtu),
        said('port of', fact.master),
        said('on', fact.lower),
        said('VLAN', fact.vlanId),
        said('other end: index', fact.peerIndex),
        fact.portState,
        fact.isolated === true && 'isolated',
        yes('DHCP', fact.dhcp),
        said('DHCP server', fact.dhcpServer),
        said('gateway', fact.gateways?.join(' ') || undefined),
        said('DNS', fact.dnsServers?.join(' ') || undefined),
      ),
    ],
  },
  'interface-counters': {
    title: 'TRAFFIC SO FAR',
    columns: ['interface', 'received', 'sent'],
    row: (fact) => [fact.interface, countedWords(fact.received), countedWords(fact.sent)],
  },
  address: {
    title: 'ADDRESSES',
    columns: ['interface', 'address', 'more'],
    row: (fact) => [
      fact.interface,
      fact.length === undefined ? fact.address : `${fact.address}/${fact.length}`,
      words(
        said('scope', fact.scope),
        fact.dynamic === true && 'dynamic',
        fact.autoconfigured === true && 'gave it to itself',
        fact.duplicate === true && 'somebody else has it too',
        fact.tentative === true && 'not checked yet',
        said('seconds left:', fact.validSeconds),
        fact.origin,
      ),
    ],
  },
  neighbour: {
    title: 'NEIGHBOURS',
    columns: ['address', 'name', 'MAC', 'interface', 'state'],
    row: (fact) => [
      fact.address ?? '',
      fact.name ?? '',
      fact.mac ?? 'no answer',
      fact.interface ?? fact.interfaceAddress ?? '',
      words(fact.state, fact.router === true && 'router'),
    ],
  },
  route: {
    title: 'ROUTES',
    columns: ['destination', 'gateway', 'interface', 'metric', 'more'],
    row: (fact) => [
      fact.destination ??
        `${fact.destinationName ?? '?'}${fact.destinationLength === undefined ? '' : `/${fact.destinationLength}`}`,
      fact.gateway ?? fact.gatewayName ?? 'on-link',
      fact.interface ?? '',
      fact.metric === undefined ? '' : `${fact.metric}`,
      words(
        fact.type !== 'unicast' && fact.type,
        said('table', fact.table),
        fact.protocol,
        said('from', fact.preferredSource),
        fact.linkDown === true && 'link down',
        fact.persistent === true && 'persistent',
        said('MTU', fact.mtu),
      ),
    ],
  },
  rule: {
    title: 'ROUTING RULES',
    columns: ['priority', 'for which packets', 'then'],
    row: (fact) => [
      `${fact.priority}`,
      words(
        said('from', fact.from),
        said('to', fact.to),
        said('in at', fact.inInterface),
        said('out at', fact.outInterface),
        said('mark', fact.fwmark),
        fact.other?.join(' '),
      ) || 'all',
      fact.action ?? (fact.table === undefined ? '' : `look into table ${fact.table}`),
    ],
  },
  'virtual-switch': {
    title: 'VIRTUAL SWITCHES',
    columns: ['name', 'type', 'NIC', 'more'],
    row: ({ name, type, nicDescription, allowManagementOs, teaming, notes }) => [
      name,
      type,
      nicDescription ?? '',
      words(allowManagementOs === false && 'the host is kept off it', teaming === true && 'teaming', notes),
    ],
  },
  'virtual-adapter': {
    title: 'VIRTUAL ADAPTERS',
    columns: ['of', 'name', 'switch', 'MAC', 'more'],
    row: (fact) => [
      fact.managementOs ? 'the host' : (fact.vmName ?? ''),
      fact.name,
      fact.switchName ?? '',
      fact.mac ?? '',
      words(fact.status, fact.dynamicMac === false && 'MAC set by hand', ...fact.addresses),
    ],
  },
  'switch-extension': {
    title: 'SWITCH EXTENSIONS',
    columns: ['name', 'switch', 'type', 'more'],
    row: (fact) => [
      fact.name,
      fact.switchName ?? '',
      fact.extensionType ?? '',
      words(yes('enabled', fact.enabled), yes('running', fact.running), fact.vendor, fact.version),
    ],
  },
  'vm-security': {
    title: 'SECURITY SETTINGS',
    columns: ['VM', 'settings'],
    row: ({ vmName, settings }) => [
      vmName ?? '',
      Object.entries(settings)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ],
  },
  'port-acl': {
    title: 'PORT ACLS',
    columns: ['VM', 'direction', 'action', 'local', 'remote'],
    row: (fact) => [fact.vmName ?? '', fact.direction, fact.action, fact.local ?? '', fact.remote ?? ''],
  },
  'no-port-acl': { title: 'PORT ACLS', columns: ['VM', 'ACL'], row: ({ vmName }) => [vmName ?? '', 'none'] },
  sysctl: { title: 'KERNEL SETTINGS', columns: ['setting', 'value'], row: ({ key, value }) => [key, value] },
  'dns-servers': { title: 'DNS SERVERS', columns: ['servers'], row: ({ servers }) => [servers.join(' ')] },
  'registry-value': {
    title: 'REGISTRY',
    columns: ['key', 'value'],
    row: ({ key, name, value }) => [`${key}\\${name}`, value],
  },
  'host-entry': {
    title: 'NAMES',
    columns: ['address', 'names', 'lease until'],
    row: ({ address, names, until }) => [address, names.join(' '), until ?? ''],
  },
  lease: {
    title: 'DHCP LEASES',
    columns: ['address', 'name', 'MAC', 'interface', 'more'],
    row: (fact) => [
      fact.length === undefined ? fact.address : `${fact.address}/${fact.length}`,
      fact.name ?? '',
      fact.mac ?? '',
      fact.interface ?? '',
      words(
        said('from', fact.server),
        said('gateway', fact.gateways?.join(' ')),
        said('DNS', fact.dnsServers?.join(' ')),
      ),
    ],
  },
  'guest-adapter': {
    title: 'ADAPTERS OF GUESTS',
    columns: ['of', 'name', 'MAC', 'behind', 'network', 'addresses'],
    row: (fact) => [
      fact.guest ?? '',
      fact.name ?? '',
      fact.mac ?? '',
      fact.port ?? '',
      fact.network ?? '',
      fact.addresses.map(({ address, length }) => (length === undefined ? address : `${address}/${length}`)).join(' '),
    ],
  },
  guest: {
    title: 'GUESTS',
    columns: ['name', 'kind', 'state', 'of', 'more'],
    row: (fact) => [
      fact.name,
      fact.form === 'container' ? 'container' : 'VM',
      fact.power,
      fact.manager ?? '',
      words(
        fact.without?.how === 'host' && 'uses the host’s own network',
        fact.without?.how === 'none' && 'no network',
        fact.without?.how === 'shared' && `shares the network of ${fact.without.with}`,
        fact.without?.how === 'user-mode' && `user-mode network of ${fact.without.by}`,
      ),
    ],
  },
  'published-port': {
    title: 'PUBLISHED PORTS',
    columns: ['of', 'protocol', 'on the host', 'port of the guest'],
    row: (fact) => [fact.guest, fact.protocol, `${fact.listenAddress} ${fact.listenPort}`, `${fact.guestPort}`],
  },
  'wsl-distribution': {
    title: 'WSL DISTRIBUTIONS',
    columns: ['name', 'state', 'WSL'],
    row: ({ name, state, version }) => [name, state, `${version}`],
  },
  'wsl-running': { title: 'RUNNING WSL DISTRIBUTIONS', columns: ['name'], row: ({ name }) => [name] },
  'wsl-setting': { title: 'SETTINGS OF WSL 2', columns: ['key', 'value'], row: ({ key, value }) => [key, value] },
  'virtual-network': {
    title: 'VIRTUAL NETWORKS',
    columns: ['name', 'kind', 'bridge', 'more'],
    row: (fact) => [
      fact.name,
      fact.mode ?? '',
      fact.bridge ?? '',
      words(...fact.prefixes, said('gateway', fact.gateways.join(' ') || undefined)),
    ],
  },
  'bridge-vlan': {
    title: 'VLANS',
    columns: ['port', 'VLAN', 'how'],
    row: (fact) => [
      fact.port,
      fact.vlanEnd === undefined ? `${fact.vlan}` : `${fact.vlan}–${fact.vlanEnd}`,
      words(fact.pvid === true && 'untagged frames coming in', fact.untagged === true && 'goes out untagged'),
    ],
  },
  'forwarding-entry': {
    title: 'FORWARDING TABLE',
    columns: ['MAC', 'port', 'bridge', 'VLAN', 'state'],
    row: (fact) => [
      fact.mac,
      fact.port,
      fact.bridge ?? '',
      fact.vlan === undefined ? '' : `${fact.vlan}`,
      fact.state ?? 'learned',
    ],
  },
  namespace: {
    title: 'NETWORK NAMESPACES',
    columns: ['name', 'id'],
    row: ({ name, id }) => [name, id === undefined ? '' : `${id}`],
  },
  'filter-chain': {
    title: 'CHAINS',
    columns: ['family', 'table', 'chain', 'hook', 'more'],
    row: (fact) => [
      fact.family,
      fact.table,
      fact.chain,
      fact.hook ?? '',
      words(
        said('priority', fact.priority),
        said('policy', fact.policy),
        fact.chainType !== 'filter' && fact.chainType,
      ),
    ],
  },
  'filter-rule': {
    title: 'RULES',
    columns: ['family', 'table', 'chain', 'rule'],
    row: (fact) => [fact.family, fact.table, fact.chain, fact.words?.join(' ') ?? JSON.stringify(fact.expressions)],
  },
  'filter-set': {
    title: 'SETS',
    columns: ['family', 'table', 'set', 'elements'],
    row: (fact) => [fact.family, fact.table, fact.set, JSON.stringify(fact.elements)],
  },
  ...windowsFactColumns,
}
