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
