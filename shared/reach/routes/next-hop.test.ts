import { describe, expect, test } from 'vitest'
import { interfaceFor, machineFor } from '../../diagram/lab-inventory.fixture.ts'
import type { Route } from '../../inventory/inventory.ts'
import type { Seen } from '../../inventory/source.ts'
import { address } from '../../net/address.ts'
import { mac } from '../../net/mac.ts'
import { prefix } from '../../net/prefix.ts'
import { nextHopOf } from './next-hop.ts'

const seen = (output: string, line: number): Seen => ({
  kind: 'seen',
  machine: 'g',
  output,
  command: 'arp',
  noun: 'ARP table',
  line,
})
const gatewayMac = mac('00:15:5d:68:b3:e6')
const host = machineFor('host', 'host', 'CC-Labs-2', [
  interfaceFor('host#eth2', '192.168.41.97', {
    kind: { value: 'virtual-nic', sources: [seen('host/nic', 4)] },
    aliases: [{ value: 'Container NIC dee36933', sources: [seen('host/nic', 4)] }],
    mac: { value: gatewayMac, sources: [seen('host/nic', 4)] },
  }),
])
const guest = {
  ...machineFor('g', 'guest', 'ccl-vm-1', [
    interfaceFor('g#eth0', undefined, {
      addresses: [{ address: address('192.168.41.109'), length: 28, sources: [seen('g/ip', 3)] }],
    }),
  ]),
  neighbours: [
    {
      address: address('192.168.41.97'),
      mac: gatewayMac,
      kind: 'device' as const,
      owner: 'host',
      sources: [seen('g/arp', 2)],
    },
    { address: address('192.168.41.102'), mac: null, kind: 'unanswered' as const, sources: [seen('g/arp', 3)] },
  ],
}
const machines = new Map([host, guest].map((machine) => [machine.id, machine]))
const row = (more: Partial<Route>): Route => ({
  type: 'unicast',
  destination: prefix('0.0.0.0/0'),
  gateway: null,
  sources: [seen('g/r', 1)],
  ...more,
})
const next = (route: Route, to: string) => nextHopOf(machines, guest, route, address(to))

describe('where the winning row sends a packet', () => {
  test('to the gateway, whose MAC proves who it is', () => {
    const hop = next(row({ gateway: address('192.168.41.97') }), '8.8.8.8')
    expect(hop?.sentence).toBe(
      'The packet goes to 192.168.41.97. That is CC-Labs-2: its MAC 00:15:5d:68:b3:e6 is the one of Container NIC dee36933.',
    )
    expect(hop?.sources).toEqual([seen('g/arp', 2), seen('host/nic', 4)])
  })

  test('straight to a machine of the same network, even if nobody answered there', () => {
    const hop = next(row({ destination: prefix('192.168.41.96/28') }), '192.168.41.102')
    expect(hop?.sentence).toMatch(/^192\.168\.41\.102 is on this network.*nobody answered\.$/)
  })

  test('to a machine that nobody looked into, known by its MAC only', () => {
    const router = machineFor('r', 'router', 'router', [
      interfaceFor('r#LAN', '192.168.41.97', { mac: { value: gatewayMac, sources: [seen('g/arp', 2)] } }),
    ])
    const known = new Map([['host', { ...router, observed: false }]])
    const hop = nextHopOf(known, guest, row({ gateway: address('192.168.41.97') }), address('8.8.8.8'))
    expect(hop).toEqual({
      sentence: 'The packet goes to 192.168.41.97. That is router, at MAC 00:15:5d:68:b3:e6.',
      sources: [seen('g/arp', 2)],
    })
  })

  test('to somebody of whom only the address is known', () => {
    expect(next(row({ gateway: address('10.0.0.1') }), '8.8.8.8')?.sentence).toMatch(
      /no ARP table recorded on this machine tells\.$/,
    )
  })

  test('to everybody, or to a group', () => {
    const everybody = 'It goes to everybody on the network.'
    expect(next(row({ type: 'broadcast' }), '192.168.41.111')?.sentence).toBe(everybody)
    // Windows has rows like any other for these.
    expect(next(row({ destination: prefix('255.255.255.255/32') }), '255.255.255.255')?.sentence).toBe(everybody)
    expect(next(row({ destination: prefix('192.168.41.111/32') }), '192.168.41.111')?.sentence).toBe(everybody)
    expect(next(row({ destination: prefix('224.0.0.0/4') }), '224.0.0.251')?.sentence).toMatch(/joined that group/)
  })

  test('nowhere, where it is the machine itself or the row throws it away', () => {
    expect(next(row({ destination: prefix('127.0.0.0/8') }), '127.0.0.1')?.sentence).toMatch(/never leaves/)
    expect(next(row({ destination: prefix('192.168.41.109/32') }), '192.168.41.109')?.sentence).toMatch(/never leaves/)
    expect(next(row({ type: 'local', destination: prefix('192.168.41.109/32') }), '192.168.41.109')).toBeUndefined()
    expect(next(row({ type: 'blackhole' }), '8.8.8.8')).toBeUndefined()
  })
})
