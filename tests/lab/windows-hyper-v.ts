import type { GuestSpec, LabSpec, SwitchKind, SwitchSpec } from './lab-spec.ts'
import { adaptersOf, macOfAdapter, NIC, numberOfGuest } from './windows-adapters.ts'

const TYPES: Readonly<Record<SwitchKind, string>> = {
  nat: 'Internal',
  internal: 'Internal',
  link: 'Internal',
  private: 'Private',
  external: 'External',
}
const bare = (mac: string): string => mac.toUpperCase().replaceAll(':', '')

interface GuestAdapter {
  guest: GuestSpec
  id: string
  switch: string
  mac: string
  isConnected: boolean
}

/** What Hyper-V’s cmdlets say of a lab: machines, switches, adapters, VLANs; nobody has an ACL. */
export function hyperVOutputs(spec: LabSpec): Record<string, object[]> {
  const adapters = spec.guests.flatMap((guest) => guestAdapters(spec, guest))
  return {
    'Get-VM': spec.guests.map((guest) => ({
      Id: vmId(spec, guest),
      Name: guest.name,
      State: 'Running',
      Status: 'Operating normally',
      Generation: 2,
      Uptime: '01:00:00',
    })),
    'Get-VMSwitch': spec.switches.map(switchRow),
    'Get-VMNetworkAdapter -All': [...ownRows(spec), ...adapters.map((one) => adapterRow(spec, one))],
    'Get-VMNetworkAdapterVlan': [
      ...adapters.map((one) => ({ ParentAdapterId: one.id, VMName: one.guest.name, ...vlanOf(spec, one) })),
      ...spec.switches.filter((one) => hasIsolated(spec, one.name)).map(ownVlan),
    ],
    'Get-VMNetworkAdapterAcl -VMName *': [],
    'Get-VMNetworkAdapterExtendedAcl -VMName *': [],
  }
}

const vmId = (spec: LabSpec, guest: GuestSpec): string =>
  `0f1e2d3c-0000-4000-8000-${String(numberOfGuest(spec, guest)).padStart(12, '0')}`

function guestAdapters(spec: LabSpec, guest: GuestSpec): GuestAdapter[] {
  const number = numberOfGuest(spec, guest)
  const adapter = (count: number, on: string, isConnected: boolean): GuestAdapter => ({
    guest,
    id: `Microsoft:${vmId(spec, guest).toUpperCase()}\\${count}`,
    switch: on,
    mac: macOfAdapter(number, count),
    isConnected,
  })
  return [
    adapter(0, guest.switch, guest.fault !== 'port-down'),
    ...(guest.second === undefined ? [] : [adapter(1, guest.second.switch, true)]),
  ]
}

function switchRow({ name, kind }: SwitchSpec): object {
  const isExternal = kind === 'external'
  return {
    Id: `11111111-0000-4000-8000-${name.padStart(12, '0').replace(/[^\da-f]/g, '0')}`,
    Name: name,
    SwitchType: TYPES[kind],
    NetAdapterInterfaceDescriptions: isExternal ? [`Intel(R) ${NIC.name}`] : [],
    NetAdapterInterfaceGuid: isExternal ? [NIC.guid] : [],
    AllowManagementOS: kind !== 'private',
  }
}

function ownRows(spec: LabSpec): object[] {
  return adaptersOf(spec).flatMap(({ of: on, mac, guid }) =>
    on === undefined
      ? []
      : [
          {
            Id: `Microsoft:HOST\\${on.name}`,
            Name: on.name,
            IsManagementOs: true,
            VMName: null,
            SwitchName: on.name,
            MacAddress: bare(mac),
            Status: ['Ok'],
            IPAddresses: [],
            DeviceId: `{${guid.toUpperCase()}}`,
          },
        ],
  )
}

/** An unplugged adapter names no switch (Disconnect-VMNetworkAdapter). */
function adapterRow(spec: LabSpec, { guest, id, switch: on, mac, isConnected }: GuestAdapter): object {
  return {
    Id: id,
    Name: 'Network Adapter',
    IsManagementOs: false,
    VMId: vmId(spec, guest),
    VMName: guest.name,
    SwitchName: isConnected ? on : '',
    MacAddress: bare(mac),
    Connected: isConnected,
    Status: ['Ok'],
    IPAddresses: [],
    MacAddressSpoofing: 'Off',
    DhcpGuard: 'Off',
    RouterGuard: 'Off',
  }
}

const hasIsolated = ({ guests }: LabSpec, name: string): boolean =>
  guests.some((guest) => guest.isolated && guest.switch === name)

/** Hyper-V isolates ports by a private VLAN: all others of the switch are promiscuous ports of it. */
function vlanOf(spec: LabSpec, { guest, switch: on }: GuestAdapter): object {
  if (!hasIsolated(spec, on)) return { OperationMode: 'Untagged' }
  return guest.isolated && guest.switch === on
    ? { OperationMode: 'Private', PrivateVlanMode: 'Isolated', PrimaryVlanId: 5, SecondaryVlanId: 55 }
    : PROMISCUOUS
}

const PROMISCUOUS = {
  OperationMode: 'Private',
  PrivateVlanMode: 'Promiscuous',
  PrimaryVlanId: 5,
  SecondaryVlanIdListString: '55',
}

const ownVlan = ({ name }: SwitchSpec): object => ({
  ParentAdapterId: `Microsoft:HOST\\${name}`,
  IsManagementOs: true,
  VMNetworkAdapterName: name,
  ...PROMISCUOUS,
})
