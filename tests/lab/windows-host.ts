import type { RecordedMachine } from '../../shared/recording/recording.ts'
import type { LabSpec } from './lab-spec.ts'
import { PORT } from './ports.ts'
import { adaptersOf, NIC, type WindowsAdapter } from './windows-adapters.ts'
import { hyperVOutputs } from './windows-hyper-v.ts'

const dashed = (mac: string): string => mac.toUpperCase().replaceAll(':', '-')
const familyOf = (address: string): 'IPv4' | 'IPv6' => (address.includes(':') ? 'IPv6' : 'IPv4')

/** The host of a lab as a Windows machine, in the shapes in which Switchyard asks PowerShell (design of the Windows collection). */
export function windowsHost(spec: LabSpec): RecordedMachine {
  const adapters = adaptersOf(spec)
  const items = {
    'Get-NetAdapter': adapterRows(adapters),
    'Get-NetIPAddress': adapters.flatMap(addressRows),
    'Get-NetIPInterface': adapters.flatMap((one) => ipInterfaceRows(spec, one)),
    'Get-NetRoute': routeRows(adapters),
    'Get-NetNeighbor': neighbourRows(spec, adapters),
    'Get-NetConnectionProfile': adapters
      .filter(({ isUplink }) => isUplink)
      .map(({ index }) => ({ ifIndex: index, Name: 'LAN', NetworkCategory: 'Private' })),
    'Get-NetFirewallProfile': ['Domain', 'Private', 'Public'].map((Name) => ({
      Name,
      Enabled: 'True',
      DefaultInboundAction: 'Block',
      DefaultOutboundAction: 'Allow',
    })),
    'Get-NetFirewallRule': firewallRules(spec, adapters),
    'Get-NetNat': natRows(spec),
    'Get-NetNatStaticMapping': mappingRows(spec),
    ...hyperVOutputs(spec),
  }
  const outputs = Object.entries(items).map(([command, rows]) => ({
    id: `host/${command.replaceAll(' ', '')}.json`,
    command,
    text: JSON.stringify({ items: rows }),
    exitCode: 0,
  }))
  const portproxy = {
    id: 'host/netsh-interface-portproxy-show-all.txt',
    command: 'netsh interface portproxy show all',
    text: '\r\n',
    exitCode: 0,
  }
  return { id: 'host', role: 'host', name: 'host', os: 'windows', outputs: [...outputs, portproxy] }
}

function adapterRows(adapters: readonly WindowsAdapter[]): object[] {
  const isBridged = !adapters.some(({ index }) => index === NIC.index)
  return [...(isBridged ? [{ ...NIC, of: undefined }] : []), ...adapters].map((one) => ({
    ifIndex: one.index,
    Name: one.name,
    InterfaceDescription:
      one.of === undefined ? `Intel(R) ${one.name}` : `Hyper-V Virtual Ethernet Adapter #${one.index}`,
    InterfaceGuid: `{${one.guid.toUpperCase()}}`,
    MacAddress: dashed(one.mac),
    PermanentAddress: one.mac.toUpperCase().replaceAll(':', ''),
    Status: 'Up',
    AdminStatus: 'Up',
    MediaConnectionState: 'Connected',
    HardwareInterface: one.of === undefined,
    NdisPhysicalMedium: one.of === undefined ? 14 : 0,
  }))
}

function addressRows({ index, addresses }: WindowsAdapter): object[] {
  return addresses.map(({ address, length }) => ({
    ifIndex: index,
    IPAddress: address,
    PrefixLength: length,
    AddressFamily: familyOf(address),
    PrefixOrigin: 'Manual',
    SuffixOrigin: 'Manual',
    AddressState: 'Preferred',
  }))
}

function ipInterfaceRows({ host }: LabSpec, { index, metric }: WindowsAdapter): object[] {
  return ['IPv4', 'IPv6'].map((AddressFamily) => ({
    ifIndex: index,
    AddressFamily,
    Forwarding: host.forwarding ? 'Enabled' : 'Disabled',
    WeakHostReceive: 'Disabled',
    WeakHostSend: 'Disabled',
    Dhcp: 'Disabled',
    InterfaceMetric: metric,
    NlMtu: 1500,
    ConnectionState: 'Connected',
  }))
}

function routeRows(adapters: readonly WindowsAdapter[]): object[] {
  const row = (ifIndex: number, DestinationPrefix: string, NextHop: string, RouteMetric: number) => ({
    ifIndex,
    DestinationPrefix,
    NextHop,
    RouteMetric,
    Protocol: 'NetMgmt',
    Store: 'ActiveStore',
  })
  return adapters.flatMap(({ index, isUplink, addresses }) => [
    ...(isUplink ? addresses.map(({ address }) => row(index, '0.0.0.0/0', `${network(address)}.1`, 0)) : []),
    ...addresses.flatMap(({ address, length }) =>
      familyOf(address) === 'IPv4'
        ? [
            row(index, `${network(address)}.0/${length}`, '0.0.0.0', 256),
            row(index, `${address}/32`, '0.0.0.0', 256),
            row(index, `${network(address)}.255/32`, '0.0.0.0', 256),
          ]
        : [row(index, address.replace(/::.*$/, '::/64'), '::', 256), row(index, `${address}/128`, '::', 256)],
    ),
  ])
}

const network = (address: string): string => address.split('.').slice(0, 3).join('.')

/** Whom the host met on its LANs. */
function neighbourRows({ devices, host }: LabSpec, [first, ...others]: readonly WindowsAdapter[]): object[] {
  const row = (ifIndex: number, address: string, last: number) => ({
    ifIndex,
    IPAddress: address,
    LinkLayerAddress: `E8-9F-80-${address.startsWith('10.67.') ? '67' : '66'}-00-${last.toString(16).padStart(2, '0')}`,
    State: 'Reachable',
  })
  const second = others.find(({ isUplink }) => isUplink)
  return [
    ...(first === undefined
      ? []
      : [1, ...Array.from({ length: devices }, (_, i) => 10 + i)].map((last) =>
          row(first.index, `10.66.0.${last}`, last),
        )),
    ...(second === undefined || host.secondUplink === undefined
      ? []
      : [1, 10].map((last) => row(second.index, `10.67.0.${last}`, last))),
  ]
}

/** The host answers its LANs, and its guests where the lab says so. */
function firewallRules({ host }: LabSpec, adapters: readonly WindowsAdapter[]): object[] {
  const rule = (DisplayName: string, on: readonly WindowsAdapter[], what: object) => ({
    InstanceID: DisplayName,
    DisplayName,
    Enabled: 'True',
    Direction: 'Inbound',
    Action: 'Allow',
    Profile: 'Any',
    LocalAddress: ['Any'],
    RemoteAddress: ['Any'],
    InterfaceAlias: on.map(({ name }) => name),
    Program: 'Any',
    ...what,
  })
  const rules = (name: string, on: readonly WindowsAdapter[]) => [
    rule(name, on, { Protocol: 'TCP', LocalPort: [`${PORT}-8999`], RemotePort: ['Any'] }),
    ...(host.stopsPings === 'input'
      ? []
      : [
          rule(`${name} ICMPv4`, on, { Protocol: 'ICMPv4', IcmpType: ['8'] }),
          rule(`${name} ICMPv6`, on, { Protocol: 'ICMPv6', IcmpType: ['128'] }),
        ]),
  ]
  const [uplinks, inner] = [true, false].map((is) => adapters.filter(({ isUplink }) => isUplink === is))
  return [
    ...rules('Lab LAN', uplinks ?? []),
    ...(host.fromGuests === 'accept' && inner !== undefined && inner.length > 0 ? rules('Lab guests', inner) : []),
  ]
}

function natRows({ switches }: LabSpec): object[] {
  return switches
    .filter(({ kind }) => kind === 'nat')
    .map(({ name, network: first }) => ({
      Name: name,
      InternalIPInterfaceAddressPrefix: `${first}.0/24`,
      ExternalIPInterfaceAddressPrefix: null,
      Active: true,
    }))
}

function mappingRows({ guests, switches }: LabSpec): object[] {
  return guests.flatMap((guest, index) => {
    const on = switches.find(({ name }) => name === guest.switch)
    return guest.mapped === undefined || on === undefined
      ? []
      : [
          {
            StaticMappingID: index,
            NatName: on.name,
            Protocol: 'TCP',
            RemoteExternalIPAddressPrefix: '0.0.0.0/0',
            ExternalIPAddress: '0.0.0.0',
            ExternalPort: guest.mapped,
            InternalIPAddress: `${on.network}.${guest.number}`,
            InternalPort: PORT,
            Active: true,
          },
        ]
  })
}
