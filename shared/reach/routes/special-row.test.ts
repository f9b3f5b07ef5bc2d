import { expect, test } from 'vitest'
import { address } from '../../net/address.ts'
import { prefix } from '../../net/prefix.ts'
import { specialRow } from './special-row.ts'

const interfaces = [
  { addresses: [{ address: address('192.168.41.97'), length: 28 }] },
  { addresses: [{ address: address('169.254.147.180'), length: 16 }] },
]
const words = (destination: string, type: 'unicast' | 'local' = 'unicast') =>
  specialRow({ type, destination: prefix(destination) }, interfaces)

test.each([
  ['0.0.0.0/0', 'default: everything else'],
  ['::/0', 'default: everything else'],
  ['255.255.255.255/32', 'broadcast: everybody here'],
  ['192.168.41.111/32', 'broadcast: everybody on 192.168.41.96/28'],
  ['169.254.255.255/32', 'broadcast: everybody on 169.254.0.0/16'],
  ['192.168.41.97/32', 'this machine’s own address'],
  ['169.254.147.180/32', 'this machine’s own address'],
  ['192.168.41.102/32', 'one address'],
  ['224.0.0.0/4', 'multicast'],
  ['ff00::/8', 'multicast'],
  ['127.0.0.0/8', 'loopback: this machine itself'],
  ['127.255.255.255/32', 'loopback: this machine itself'],
  ['::1/128', 'loopback: this machine itself'],
  ['169.254.0.0/16', 'link-local: this cable only'],
  ['fe80::/64', 'link-local: this cable only'],
])('%s is “%s”', (destination, special) => {
  expect(words(destination)).toBe(special)
})

test.each(['192.168.41.96/28', '10.0.0.0/8', 'fd00::/64', '192.168.41.110/31'])('%s needs no word', (destination) => {
  expect(words(destination)).toBeUndefined()
})

test('a row that throws away says so, and a local one that it is the machine’s own', () => {
  expect(specialRow({ type: 'blackhole', destination: prefix('10.0.0.0/8') }, [])).toBe('thrown away (blackhole)')
  expect(words('10.9.9.9/32', 'local')).toBe('this machine’s own address')
})

test('a destination that is a name nobody resolves has no word', () => {
  expect(specialRow({ type: 'unicast', destination: null }, interfaces)).toBeUndefined()
})
