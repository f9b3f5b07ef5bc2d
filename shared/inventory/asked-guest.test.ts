import { expect, test } from 'vitest'
import type { RecordedOutput, Recording } from '../recording/recording.ts'
import { buildInventory } from './build-inventory.ts'

const link = (name: string, mac: string, more: object) => ({
  ifname: name,
  address: mac,
  flags: ['BROADCAST', 'UP', 'LOWER_UP'],
  operstate: 'UP',
  link_type: 'ether',
  ...more,
})
const json = (id: string, command: string, rows: readonly object[], more: Partial<RecordedOutput> = {}) => ({
  id,
  command,
  text: `${JSON.stringify(rows)}\n`,
  exitCode: 0,
  ...more,
})
const TAP = { master: 'virbr0', linkinfo: { info_kind: 'tun', info_slave_kind: 'bridge' } }

/** A Linux host with a VM on a bridge, of which the host sees a port; `learned`: the bridge has heard of its MAC. */
function host(learned: boolean): Recording {
  return {
    name: 'laptop',
    machines: [
      {
        id: 'host',
        role: 'host',
        name: 'laptop',
        os: 'linux',
        access: 'local',
        outputs: [
          json('host/ip-link.txt', 'ip -j -d link show', [
            link('virbr0', '52:54:00:aa:00:01', { ifindex: 3, linkinfo: { info_kind: 'bridge' } }),
            link('vnet0', 'fe:54:00:00:00:10', { ifindex: 4, ...TAP }),
          ]),
          json(
            'host/bridge-fdb.txt',
            'bridge -j fdb',
            learned ? [{ mac: '52:54:00:00:00:10', ifname: 'vnet0', master: 'virbr0', flags: [], state: '' }] : [],
          ),
        ],
      },
    ],
  }
}

/** What the VM said when it was asked. */
const asked = { by: 'ssh', at: '2026-11-25T08:00:00.000Z' } as const
const address = json(
  'guests/vnet0/ssh-ip-address.txt',
  'ip -j -d address show',
  [
    link('lo', '00:00:00:00:00:00', { ifindex: 1, link_type: 'loopback', addr_info: [] }),
    link('eth0', '52:54:00:00:00:10', {
      ifindex: 2,
      addr_info: [{ family: 'inet', local: '192.168.122.10', prefixlen: 24, scope: 'global' }],
    }),
  ],
  { asked },
)

test.each([true, false])(
  'a guest that was asked is the one behind its port, not a second one (its MAC learned: %s)',
  (learned) => {
    const { machines } = host(learned)
    const guest = { id: 'guests/vnet0', role: 'guest', name: 'vnet0', os: 'linux', outputs: [address] } as const
    const recording = { name: 'laptop', machines: [...machines, { ...guest, outputs: [...guest.outputs] }] }
    const inventory = buildInventory(recording, { vendorOf: () => undefined })
    const guests = inventory.machines.filter(({ kind }) => kind === 'guest')
    expect(guests).toMatchObject([{ id: 'guests/vnet0', observed: true, power: { value: 'running' } }])
    const [bridge] = inventory.segments
    expect(bridge?.attachments.find(({ machine }) => machine === 'guests/vnet0')).toMatchObject({
      interface: 'guests/vnet0#eth0',
      port: 'host#vnet0',
    })
    expect(inventory.outputs.find(({ machine }) => machine === 'guests/vnet0')?.asked).toEqual(asked)
  },
)

test('where Hyper-V does not list its switches, a guest that was asked is the one that the host saw there', () => {
  const rows = (command: string, items: object[]): RecordedOutput => ({
    id: `host/${command}.json`,
    command,
    text: JSON.stringify({ items }),
    exitCode: 0,
  })
  const on = { ifIndex: 7, InterfaceAlias: 'vEthernet (WSL)' }
  const outputs = [
    rows('Get-NetAdapter', [{ ifIndex: 7, Name: on.InterfaceAlias, InterfaceDescription: 'x', Status: 'Up' }]),
    rows('Get-NetIPAddress', [{ ...on, IPAddress: '172.28.0.1', PrefixLength: 20, AddressFamily: 'IPv4' }]),
    rows('Get-NetNeighbor', [
      { ...on, IPAddress: '172.28.0.10', LinkLayerAddress: '00-15-5D-2B-6A-11', State: 'Reachable' },
    ]),
  ]
  const windows: Recording = {
    name: 'pc',
    machines: [{ id: 'host', role: 'host', name: 'pc', os: 'windows', access: 'local', outputs }],
  }
  const vendorOf = () => undefined
  const guestsOf = (recording: Recording) =>
    buildInventory(recording, { vendorOf }).machines.filter(({ kind }) => kind === 'guest')
  const [seen, ...none] = guestsOf(windows)
  expect([seen?.observed, none]).toEqual([false, []])
  const card = link('eth0', '00:15:5d:2b:6a:11', {
    ifindex: 2,
    addr_info: [{ family: 'inet', local: '172.28.0.10', prefixlen: 20, scope: 'global' }],
  })
  const id = seen?.id ?? ''
  const told = json(`${id}/wsl-ip-address.txt`, 'ip -j -d address show', [card], { asked: { ...asked, by: 'wsl' } })
  const guest = { id, role: 'guest', name: seen?.name.value ?? '', os: 'linux', outputs: [told] } as const
  const both = { ...windows, machines: [...windows.machines, { ...guest, outputs: [told] }] }
  expect(guestsOf(both)).toMatchObject([{ id, observed: true }])
  const [segment] = buildInventory(both, { vendorOf }).segments
  expect(segment?.attachments.map(({ machine }) => machine).toSorted()).toEqual([id, 'host'].toSorted())
})
