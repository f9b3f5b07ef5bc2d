import { expect, test } from 'vitest'
import { matrix } from '../reach/matrix.ts'
import type { RecordedOutput, Recording } from '../recording/recording.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { buildInventory } from './build-inventory.ts'
import type { Inventory } from './inventory.ts'

const NAT = '6a1d2f0c-8b7e-4c1b-9a55-0e6d7c8b9a10'
const WEB = '3f9c1d2e7a60'.repeat(6).slice(0, 64)
const rows = (command: string, items: object[]): RecordedOutput => ({
  id: `host/${command}.json`,
  command,
  text: JSON.stringify({ items }),
  exitCode: 0,
})
const adapter = (ifIndex: number, Name: string, last: string) => ({
  ifIndex,
  Name,
  InterfaceDescription: 'Hyper-V Virtual Ethernet Adapter',
  MacAddress: `00-15-5D-4E-30-${last}`,
  Status: 'Up',
})
const address = (ifIndex: number, InterfaceAlias: string, IPAddress: string, PrefixLength: number) => ({
  ifIndex,
  InterfaceAlias,
  IPAddress,
  PrefixLength,
  AddressFamily: 'IPv4',
})
const network = (Name: string, Type: string, more: object = {}) => ({
  ID: NAT.toUpperCase(),
  Name,
  Type,
  SwitchGuid: NAT.toUpperCase(),
  Subnets: [{ AddressPrefix: '172.27.208.0/20', GatewayAddress: '172.27.208.1' }],
  ...more,
})
const endpoint = (last: string, ip: string, more: object = {}) => ({
  ID: `4b1f8e20-6a3d-4f1c-9d20-3e5f7a9b1c${last}`,
  Name: 'Ethernet',
  VirtualNetwork: NAT,
  VirtualNetworkName: 'nat',
  MacAddress: `00-15-5D-4E-34-${last}`,
  IPAddress: ip,
  PrefixLength: 20,
  State: 3,
  SharedContainers: [WEB],
  Policies: [],
  ...more,
})
const port = { Type: 'NAT', InternalPort: 80, ExternalPort: 8080, Protocol: 'TCP' }

/** The host with one vNIC on containers’ network, by whatever name, and a network card. */
function laptop(nic = 'vEthernet (nat)'): RecordedOutput[] {
  return [
    rows('Get-NetAdapter', [adapter(7, nic, '01'), { ...adapter(11, 'Wi-Fi', '99'), InterfaceDescription: 'Intel' }]),
    rows('Get-NetIPAddress', [address(7, nic, '172.27.208.1', 20), address(11, 'Wi-Fi', '192.168.1.44', 24)]),
    rows('Get-NetRoute', [
      { ifIndex: 7, DestinationPrefix: '172.27.208.0/20', NextHop: '0.0.0.0', RouteMetric: 256 },
      { ifIndex: 11, DestinationPrefix: '192.168.1.0/24', NextHop: '0.0.0.0', RouteMetric: 256 },
      { ifIndex: 11, DestinationPrefix: '0.0.0.0/0', NextHop: '192.168.1.1', RouteMetric: 0 },
    ]),
  ]
}
const listed = (...switches: object[]) => rows('Get-VMSwitch', switches)
const hyperV = { Id: NAT, Name: 'nat', SwitchType: 'Internal' }
const hns = (networks: object[], endpoints: object[]) => [
  rows('Get-HnsNetwork', networks),
  rows('Get-HnsEndpoint', endpoints),
]

function inventoryOf(...outputs: RecordedOutput[]): Inventory {
  const recording: Recording = {
    name: 'pc',
    machines: [{ id: 'host', role: 'host', name: 'pc', os: 'windows', access: 'local', outputs }],
  }
  return buildInventory(recording, { vendorOf: () => undefined })
}

/** Networks with who is on them, each in a line. */
function drawn({ segments, machines }: Inventory): string[] {
  return segments.map(({ name, switchType, hnsType, attachments, external }) => {
    const members = attachments.map(({ machine, interface: id }) => {
      const owner = machines.find((one) => one.id === machine)
      const held = owner?.interfaces.find((one) => one.id === id)
      return `${owner?.name.value} ${held?.addresses.map((one) => one.address).join(' ')}`.trim()
    })
    const type = external ? 'outside' : (switchType?.value ?? '')
    return `${name.value} (${[type, hnsType?.value].filter(Boolean).join(', ')}): ${members.join(', ')}`
  })
}

const WITH_WEB = 'nat (Internal, nat): pc 172.27.208.1, 3f9c1d2e7a60 172.27.215.14'
const HOME = 'home network (outside): pc 192.168.1.44, router 192.168.1.1'

test('containers’ network is Hyper-V’s switch, by its id or by its name, and the host’s own adapter there where Hyper-V says nothing', () => {
  const told = hns([network('nat', 'nat')], [endpoint('a2', '172.27.215.14')])
  for (const outputs of [
    [listed(hyperV), ...laptop()],
    [listed({ ...hyperV, Id: '00000000-0000-4000-8000-000000000001' }), ...laptop()],
    // Neither Hyper-V’s list, nor a switch of that name in it.
    laptop(),
    [listed({ Id: '11111111-0000-4000-8000-000000000001', Name: 'Lab', SwitchType: 'Private' }), ...laptop()],
  ])
    expect(drawn(inventoryOf(...outputs, ...told)).filter((one) => !one.startsWith('Lab'))).toEqual([WITH_WEB, HOME])
  // Older Windows calls it otherwise: the gateway’s address is the host’s there.
  const old = laptop('vEthernet (HNS Internal NIC)')
  expect(drawn(inventoryOf(...old, ...told))).toEqual([
    'HNS Internal NIC (Internal, nat): pc 172.27.208.1, 3f9c1d2e7a60 172.27.215.14',
    HOME,
  ])
})

test('a network without endpoints is said, and drawn only where the host or Hyper-V has it', () => {
  const none = inventoryOf(...hns([network('nat', 'nat')], []))
  expect(none.segments).toEqual([])
  expect(none.machines[0]?.settings.map(({ key, value }) => `${key}: ${value}`)).toEqual([
    'Virtual network: nat: NAT, 172.27.208.0/20',
  ])
})

test('a container is one guest, with all its adapters, also where the host saw its MAC and Hyper-V calls its vNIC the host’s', () => {
  const second = { ID: 'aaaaaaaa-0000-4000-8000-000000000001', SwitchGuid: '', Name: 'lab', Subnets: [] }
  const inventory = inventoryOf(
    listed(hyperV),
    rows('Get-VMNetworkAdapter -All', [
      { Name: 'nat', IsManagementOs: true, SwitchName: 'nat', MacAddress: '00155D4E3001' },
      { Name: 'Container NIC 4b1f8e20', IsManagementOs: true, SwitchName: 'nat', MacAddress: '00155D4E34A2' },
    ]),
    ...laptop(),
    rows('Get-NetNeighbor', [
      { ifIndex: 7, IPAddress: '172.27.215.14', LinkLayerAddress: '00-15-5D-4E-34-A2', State: 'Reachable' },
    ]),
    ...hns(
      [network('nat', 'nat'), network('lab', 'Private', second)],
      [
        endpoint('a2', '172.27.215.14', { Policies: [port] }),
        endpoint('a3', '10.5.0.9', { VirtualNetwork: second.ID, VirtualNetworkName: 'lab' }),
      ],
    ),
  )
  expect(drawn(inventory)).toEqual([WITH_WEB, 'lab (Private, private): 3f9c1d2e7a60 10.5.0.9', HOME])
  const guests = inventory.machines.filter(({ kind }) => kind === 'guest')
  expect(guests.map(({ guest, power, os }) => [guest?.value, power?.value, os?.value])).toEqual([
    [{ form: 'container', manager: 'hns' }, 'running', 'windows'],
  ])
  expect(guests[0]?.settings[0]).toMatchObject({
    key: 'Published port: TCP 80',
    value: 'port 8080 of every address of pc',
  })
})

test('where HNS may not be asked, whoever the host saw on the network nat is a guest, and an adapter that Hyper-V calls the host’s is not', () => {
  const denied = { code: 'denied' as const, sentence: 'only to administrators' }
  const inventory = inventoryOf(
    listed(hyperV),
    rows('Get-VMNetworkAdapter -All', [
      { Name: 'nat', IsManagementOs: true, SwitchName: 'nat', MacAddress: '00155D4E3001' },
      { Name: 'Container NIC 4b1f8e20', IsManagementOs: true, SwitchName: 'nat', MacAddress: '00155D4E34A2' },
    ]),
    ...laptop(),
    rows('Get-NetNeighbor', [
      { ifIndex: 7, IPAddress: '172.27.215.14', LinkLayerAddress: '00-15-5D-4E-34-A2', State: 'Reachable' },
    ]),
    ...hns([], []).map((output) => ({ ...output, text: '', failure: denied })),
  )
  expect(drawn(inventory)).toEqual(['nat (Internal): pc 172.27.208.1, 172.27.215.14 172.27.215.14', HOME])
})

test('a published port is mapped once, beside those that Windows lists, and leads in from the home network where nothing else does', () => {
  const listedPort = {
    NatName: 'H1',
    Protocol: 'TCP',
    ExternalIPAddress: '0.0.0.0',
    ExternalPort: 8080,
    InternalIPAddress: '172.27.215.14',
    InternalPort: 80,
  }
  const device = { ifIndex: 11, IPAddress: '192.168.1.70', LinkLayerAddress: 'B8-27-EB-00-00-70', State: 'Reachable' }
  const told = [
    listed(hyperV),
    ...laptop(),
    rows('Get-NetNeighbor', [device]),
    ...hns([network('nat', 'nat')], [endpoint('a2', '172.27.215.14', { Policies: [port] })]),
  ]
  const mappings = (...more: RecordedOutput[]) =>
    inventoryOf(...told, ...more).machines[0]?.natMappings?.value.map(({ externalPort, natName }) => [
      externalPort,
      natName,
    ])
  expect(mappings()).toEqual([[8080, undefined]])
  expect(mappings(rows('Get-NetNatStaticMapping', [listedPort]))).toEqual([[8080, 'H1']])
  expect(mappings(rows('Get-NetNatStaticMapping', [{ ...listedPort, ExternalPort: 22 }]))).toEqual([
    [22, 'H1'],
    [8080, undefined],
  ])

  const topology = buildTopology(inventoryOf(...told))
  const cell = (port: number, to: string) => {
    const { endpoints, cells } = matrix(topology, { protocol: 'tcp', port })
    const from = endpoints.find(({ name }) => name === '192.168.1.70')?.id
    const web = endpoints.find(({ name }) => name === '3f9c1d2e7a60')?.id
    const found = cells.find((one) => one.from === from && one.to === web && one.address === to)
    return found && (found.verdict === 'reachable' ? found.verdict : `${found.verdict} ${found.reason}`)
  }
  expect(cell(80, '192.168.1.44')).toBe('reachable')
  expect(cell(80, '172.27.215.14')).toBe('blocked no-route')
  // Only the port inside that one leads to.
  expect(cell(443, '192.168.1.44')).toBeUndefined()
})

test('containers on a network card’s own network are on that network; remote ones are not here, overlays keep to themselves', () => {
  const card = { NetworkAdapterName: 'Wi-Fi', SwitchGuid: '', Subnets: [] }
  const inventory = inventoryOf(
    ...laptop('vEthernet (other)'),
    ...hns(
      [
        network('tlan', 'Transparent', card),
        { ...network('mesh', 'Overlay', card), ID: 'bbbbbbbb-0000-4000-8000-000000000001' },
      ],
      [
        endpoint('a2', '192.168.1.80', { VirtualNetworkName: 'tlan', PrefixLength: 24 }),
        endpoint('a4', '10.244.0.7', {
          VirtualNetwork: 'bbbbbbbb-0000-4000-8000-000000000001',
          VirtualNetworkName: 'mesh',
          SharedContainers: ['b'.repeat(64)],
        }),
        endpoint('a5', '10.244.9.9', { VirtualNetworkName: 'tlan', IsRemoteEndpoint: true }),
      ],
    ),
  )
  expect(drawn(inventory).filter((one) => !one.startsWith('other'))).toEqual([
    'mesh (Private, overlay): bbbbbbbbbbbb 10.244.0.7',
    'home network (outside): pc 192.168.1.44, router 192.168.1.1, 3f9c1d2e7a60 192.168.1.80',
  ])
})

test('WSL’s endpoint is WSL’s guest, and gives it its address where nobody saw it; it is no second one', () => {
  const nic = 'vEthernet (WSL)'
  const wsl = { ID: '790e58b4-7939-4434-9358-89ae7ddbe87e', SwitchGuid: '', Name: 'WSL' }
  const list: RecordedOutput = {
    id: 'host/wsl-list.txt',
    command: 'wsl.exe --list --verbose',
    text: '  NAME      STATE       VERSION\r\n* Ubuntu    Running     2\r\n',
    exitCode: 0,
  }
  // Read at the next start of WSL only: who has an endpoint on its switch is there still.
  const later: RecordedOutput = {
    id: 'host/wsl-config.txt',
    command: 'type %UserProfile%\\.wslconfig',
    text: '[wsl2]\r\nnetworkingMode=mirrored\r\n',
    exitCode: 0,
  }
  const outputs = [
    ...laptop(nic),
    list,
    ...hns(
      [network('WSL', 'ICS', wsl)],
      [
        endpoint('77', '172.27.210.5', {
          VirtualNetwork: wsl.ID,
          VirtualNetworkName: 'WSL',
          SharedContainers: [],
          VirtualMachine: '0FA2B3C4-D5E6-47F8-890A-1B2C3D4E5F60',
        }),
      ],
    ),
  ]
  for (const inventory of [inventoryOf(...outputs), inventoryOf(...outputs, later)]) {
    expect(drawn(inventory)).toEqual(['WSL (Internal, ics): pc 172.27.208.1, WSL 2 172.27.210.5', HOME])
    expect(inventory.machines.filter(({ kind }) => kind === 'guest')).toHaveLength(1)
  }
})

test('a VM’s endpoint is that VM, by MAC or id; a VM that Hyper-V does not list is one by its id, and what was left behind nobody', () => {
  const vm = (VirtualMachine: string, last: string, ip: string) =>
    endpoint(last, ip, { SharedContainers: [], VirtualMachine, State: 2 })
  const known = '11111111-2222-4333-8444-555555555555'
  const inventory = inventoryOf(
    listed(hyperV),
    rows('Get-VM', [{ Name: 'box', Id: known, State: 'Running' }]),
    rows('Get-VMNetworkAdapter -All', [
      { Name: 'Network Adapter', VMName: 'box', IsManagementOs: false, SwitchName: 'nat', MacAddress: '00155D4E3411' },
    ]),
    ...laptop(),
    ...hns(
      [network('nat', 'ICS')],
      [
        vm(known, '11', '172.27.209.2'),
        vm('0fa2b3c4-d5e6-47f8-890a-1b2c3d4e5f60', '12', '172.27.209.3'),
        endpoint('13', '172.27.209.4', { SharedContainers: [], State: 1 }),
        // The host’s own.
        { ...endpoint('14', '172.27.208.1', { SharedContainers: [] }), MacAddress: '00-15-5D-4E-30-01' },
      ],
    ),
  )
  expect(drawn(inventory)).toEqual([
    'nat (Internal, ics): box 172.27.209.2, pc 172.27.208.1, VM 0fa2b3c4 172.27.209.3',
    HOME,
  ])
})

test('whoever names a container names it: Docker’s description of it, pasted beside, is the same guest', () => {
  const docker: RecordedOutput = {
    id: 'host/docker-inspect.json',
    command: 'docker inspect web',
    text: JSON.stringify([
      {
        Id: WEB,
        Name: '/web',
        State: { Status: 'running', Pid: 4711 },
        HostConfig: { NetworkMode: 'nat' },
        NetworkSettings: {
          Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8080' }] },
          Networks: { nat: { MacAddress: '00:15:5d:4e:34:a2', IPAddress: '172.27.215.14', IPPrefixLen: 20 } },
        },
      },
    ]),
    exitCode: 0,
  }
  const told = hns([network('nat', 'nat')], [endpoint('a2', '172.27.215.14', { Policies: [port] })])
  for (const outputs of [
    [...told, docker],
    [docker, ...told],
  ]) {
    const inventory = inventoryOf(listed(hyperV), ...laptop(), ...outputs)
    expect(drawn(inventory)).toEqual(['nat (Internal, nat): pc 172.27.208.1, web 172.27.215.14', HOME])
    expect(inventory.machines[0]?.natMappings?.value).toHaveLength(1)
  }
})
