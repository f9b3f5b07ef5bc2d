import { expect, test } from 'vitest'
import { machineNamed } from '../../tests/support/sample-inventory.ts'
import { answer } from '../reach/answer.ts'
import { matrix } from '../reach/matrix.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { buildInventory } from './build-inventory.ts'

const VM = '0F1E2D3C-0000-4000-8000-000000000001'
const FIRST = '7B1C6F0A-5D2E-4A3B-9C4D-000000000001'
const SECOND = '7B1C6F0A-5D2E-4A3B-9C4D-000000000002'

const adapter = (port: string, switchName: string) => ({
  Id: `Microsoft:${VM}\\${port}`,
  Name: 'Network Adapter',
  IsManagementOs: false,
  VMName: 'web',
  SwitchName: switchName,
  MacAddress: `00155D02000${port.at(-1)}`,
  Status: ['Ok'],
  IPAddresses: [],
})
const told = (port: string, over: object) => ({
  // Letters' case differs between WMI and the cmdlets.
  InstanceID: `Microsoft:GuestNetwork\\${VM.toLowerCase()}\\${port.toLowerCase()}`,
  DHCPEnabled: true,
  IPAddresses: [],
  Subnets: [],
  DefaultGateways: [],
  DNSServers: [],
  ...over,
})

function inventoryOf(...rows: object[]) {
  const output = (id: string, command: string, items: unknown) => ({
    id: `host/${id}`,
    command,
    text: JSON.stringify(items),
  })
  return buildInventory(
    {
      name: 'test',
      machines: [
        {
          id: 'host',
          role: 'host',
          os: 'windows',
          outputs: [
            output('adapters', 'Get-VMNetworkAdapter -All', [adapter(FIRST, 'Lab'), adapter(SECOND, 'Other')]),
            output(
              'told',
              'Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_GuestNetworkAdapterConfiguration',
              rows,
            ),
          ],
        },
      ],
    },
    { vendorOf: () => undefined },
  )
}

test('what a guest tells of itself comes to its adapter: addresses with lengths, gateway, name servers, and who gave them where they know it', () => {
  const inventory = inventoryOf(
    told(SECOND, { IPAddresses: ['10.9.0.20', 'fd00::20'], Subnets: ['255.255.0.0', '64'], DHCPEnabled: false }),
    told(FIRST, {
      IPAddresses: ['192.168.7.5', 'fe80::5'],
      Subnets: ['255.255.255.128', '/64'],
      DefaultGateways: ['192.168.7.126'],
      DNSServers: ['9.9.9.9', '1.1.1.1'],
    }),
  )
  expect(inventory.outputs.flatMap(({ unread }) => unread)).toEqual([])
  const web = machineNamed(inventory, 'web')
  expect(web.interfaces).toMatchObject([
    {
      addresses: [
        {
          address: '192.168.7.5',
          length: 25,
          assigned: { by: 'host-dhcp' },
          sources: [{ kind: 'seen', noun: 'guests’ own words to Hyper-V', toldBy: 'guests/web' }],
        },
        { address: 'fe80::5', length: 64 },
      ],
      gateways: { 4: { value: ['192.168.7.126'], sources: [{ toldBy: 'guests/web' }] } },
    },
    {
      addresses: [
        { address: '10.9.0.20', length: 16, assigned: { by: 'unknown' } },
        { address: 'fd00::20', length: 64 },
      ],
    },
  ])
  expect(web.dnsServers?.map(({ value }) => value)).toEqual(['9.9.9.9', '1.1.1.1'])
})

test('its default route is inferred from the gateway that it told, labelled so, and from no other adapter', () => {
  const inventory = inventoryOf(
    told(FIRST, { IPAddresses: ['192.168.7.5'], Subnets: ['255.255.255.0'], DefaultGateways: ['192.168.7.99'] }),
    told(SECOND, { IPAddresses: ['10.9.0.20'], Subnets: ['255.255.255.0'] }),
  )
  const topology = buildTopology(inventory)
  const routes = topology.stacks.get('guests/web')?.routes.filter(({ destination }) => destination === '0.0.0.0/0')
  expect(routes).toMatchObject([
    {
      gateway: '192.168.7.99',
      interface: 'guests/web#Network Adapter',
      sources: [{ kind: 'assumed', code: 'told-default-route' }, { kind: 'seen' }],
    },
  ])
  const out = matrix(topology, { protocol: 'icmp' }).cells.find(
    ({ from, to }) => from === 'guests/web' && to === 'internet',
  )
  expect(out?.verdict).toBe('blocked')
})

test('a guest that tells its addresses and no gateway has no default route, and its own words are the proof', () => {
  const inventory = inventoryOf(
    told(FIRST, { IPAddresses: ['192.168.7.5', 'fe80::5'], Subnets: ['255.255.255.0', '64'] }),
    told(SECOND, { IPAddresses: ['10.9.0.20'], Subnets: ['255.255.255.0'], DefaultGateways: ['0.0.0.0'] }),
  )
  const [first, second] = machineNamed(inventory, 'web').interfaces
  // Nothing is said of a family of which it has but the address that every card makes for itself.
  expect(first?.gateways).toMatchObject({ 4: { value: [], sources: [{ toldBy: 'guests/web' }] } })
  expect(first?.gateways?.[6]).toBeUndefined()
  expect(second?.gateways?.[4]?.value).toEqual([])
  const topology = buildTopology(inventory)
  const routes = topology.stacks.get('guests/web')?.routes.map(({ destination }) => destination)
  expect(routes?.toSorted()).toEqual(['10.9.0.0/24', '192.168.7.0/24', 'fe80::/64'])
  const { blocks } = answer(topology, { from: 'guests/web', to: 'internet', protocol: 'icmp' })
  expect(blocks[0]).toMatchObject({
    code: 'no-route',
    sentence: expect.stringContaining('web itself tells of no gateway'),
    sources: expect.arrayContaining([expect.objectContaining({ toldBy: 'guests/web' })]),
  })
})

test('of a card of which a guest told nothing the usual is taken, though it told of no gateway on another', () => {
  const inventory = inventoryOf(told(SECOND, { IPAddresses: ['10.9.0.20'], Subnets: ['255.255.255.0'] }))
  const [first, second] = machineNamed(inventory, 'web').interfaces
  expect([first?.gateways, second?.gateways?.[4]?.value]).toEqual([undefined, []])
})

test('of rows that tell nothing, or of an adapter that nobody knows, nothing comes; one without an adapter’s name is unread', () => {
  const odd = told('7B1C6F0A-0000-4000-8000-0000000000FF', { IPAddresses: ['10.1.1.1'], Subnets: ['255.0.0.0'] })
  const inventory = inventoryOf(told(FIRST, {}), odd, { ...odd, InstanceID: 'Microsoft:Else' })
  expect(inventory.outputs.flatMap(({ unread }) => unread)).toHaveLength(1)
  expect(machineNamed(inventory, 'web').interfaces.flatMap(({ addresses }) => addresses)).toEqual([])
})

test('lists of addresses and masks of different lengths are not paired', () => {
  const inventory = inventoryOf(told(FIRST, { IPAddresses: ['192.168.7.5', 'fe80::5'], Subnets: ['255.255.255.128'] }))
  expect(machineNamed(inventory, 'web').interfaces[0]?.addresses[0]?.lengthSources?.[0]?.kind).not.toBe('seen')
})
