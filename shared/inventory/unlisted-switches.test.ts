import { expect, test } from 'vitest'
import type { Recording } from '../recording/recording.ts'
import { buildInventory } from './build-inventory.ts'

/** A Windows host that told of its adapters; of Hyper-V nothing but what `more` holds. */
function inventoryOf(
  adapters: { name: string; address: string; gateway?: string }[],
  more: Record<string, string> = {},
) {
  const rows = (items: object[]) => JSON.stringify({ items })
  const outputs: Record<string, string> = {
    'Get-NetAdapter -IncludeHidden': rows(
      adapters.map(({ name }, at) => ({
        ifIndex: at + 1,
        Name: name,
        InterfaceDescription: 'x',
        Status: 'Up',
        AdminStatus: 'Up',
      })),
    ),
    'Get-NetIPAddress': rows(
      adapters.map(({ name, address }, at) => ({
        InterfaceAlias: name,
        ifIndex: at + 1,
        IPAddress: address,
        PrefixLength: 24,
        AddressFamily: 'IPv4',
      })),
    ),
    'Get-NetRoute': rows(
      adapters.flatMap(({ name, gateway }, at) =>
        gateway === undefined
          ? []
          : [
              {
                InterfaceAlias: name,
                ifIndex: at + 1,
                DestinationPrefix: '0.0.0.0/0',
                NextHop: gateway,
                RouteMetric: 0,
              },
            ],
      ),
    ),
    ...more,
  }
  const recording: Recording = {
    name: 'pc',
    machines: [
      {
        id: 'host',
        role: 'host',
        os: 'windows',
        outputs: Object.entries(outputs).map(([command, text], at) => ({ id: `host/${at}.txt`, command, text })),
      },
    ],
  }
  return buildInventory(recording, { vendorOf: () => undefined })
}

const HOSTS_ICS = 'type C:\\Windows\\System32\\drivers\\etc\\hosts.ics'
const seen = (address: string, mac: string, alias: string) =>
  JSON.stringify({
    items: [{ InterfaceAlias: alias, ifIndex: 1, IPAddress: address, LinkLayerAddress: mac, State: 'Reachable' }],
  })
const segments = (inventory: ReturnType<typeof inventoryOf>) =>
  inventory.segments.map(({ kind, name, switchType, defaultSwitch }) => [
    kind,
    name.value,
    switchType?.value,
    defaultSwitch,
  ])

test('a switch that Hyper-V told nobody of is known by the host’s adapter there, whoever is behind it is a guest, and hosts.ics says its name', () => {
  const inventory = inventoryOf([{ name: 'vEthernet (Standardswitch)', address: '172.20.0.1' }], {
    'Get-NetNeighbor': seen('172.20.0.9', '00-15-5D-00-00-09', 'vEthernet (Standardswitch)'),
    [HOSTS_ICS]: '172.20.0.9 web.mshome.net # 2026 11 3 25 2 8 23 232\r\n',
  })
  // Its name is German; that Windows wrote down whom it serves tells the Default Switch.
  expect(segments(inventory)).toEqual([['virtual-switch', 'Standardswitch', 'Internal', true]])
  const guests = inventory.machines.filter(({ kind }) => kind === 'guest')
  expect(guests).toMatchObject([
    { name: { value: 'web' }, interfaces: [{ addresses: [{ address: '172.20.0.9', length: 24 }] }] },
  ])
})

test('the one through which the host goes out is External, and who is seen there is nobody’s guest for certain', () => {
  const inventory = inventoryOf([{ name: 'vEthernet (LAN)', address: '192.168.1.5', gateway: '192.168.1.1' }], {
    'Get-NetNeighbor': seen('192.168.1.9', '00-15-5D-00-00-09', 'vEthernet (LAN)'),
  })
  expect(segments(inventory)).toEqual([['virtual-switch', 'LAN', 'External', false]])
  expect(inventory.machines.map(({ kind }) => kind).sort()).toEqual(['host', 'lan-device', 'router'])
})

test('where Hyper-V did tell, an adapter’s name makes no switch', () => {
  const listed = JSON.stringify({ items: [{ Id: '1', Name: 'LAN', SwitchType: 'Private' }] })
  const inventory = inventoryOf([{ name: 'vEthernet (another)', address: '172.20.0.1' }], { 'Get-VMSwitch': listed })
  expect(segments(inventory).filter(([kind]) => kind === 'virtual-switch')).toEqual([
    ['virtual-switch', 'LAN', 'Private', false],
  ])
})
