import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIpRoute } from './linux-ip-route.ts'
import { linuxIpRouteJson } from './linux-ip-route-json.ts'
import { recognise } from './registry.ts'

const parse = (text: string, command = 'ip route') => linuxIpRoute.parse(text, { command })

test('the lab’s main table: two gateways of one route, a gateway of the other family, routes that lead nowhere', () => {
  const { facts, unread } = parse(fixtureText('linux-commands/ip-route.txt'))
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { destination: '0.0.0.0/0', gateway: '192.168.5.1', interface: 'uplink0', metric: 50, table: 'main', line: 1 },
    { destination: '0.0.0.0/0', gateway: '192.168.5.1', interface: 'uplink0', metric: 600, line: 3 },
    { destination: '0.0.0.0/0', gateway: '10.77.0.99', interface: 'br0', metric: 600, line: 4 },
    { destination: '10.9.0.2/32', gateway: null, preferredSource: '10.9.0.1', linkDown: true },
    { type: 'blackhole', destination: '10.66.0.0/16' },
    { type: 'unreachable', destination: '10.67.0.0/16', metric: 9 },
    { type: 'prohibit', destination: '10.68.0.0/16' },
    { destination: '10.77.0.0/24', gateway: null, interface: 'br0', protocol: 'kernel' },
    { destination: '10.98.0.0/24', gateway: 'fe80::1', interface: 'uplink0' },
    { destination: '192.168.5.0/24', interface: 'uplink0' },
    { destination: '192.168.5.0/24', interface: 'lan0' },
  ])
})

test('rows belong to the table that they name, or that was asked for', () => {
  const all = parse(fixtureText('linux-commands/ip-route-show-table-all.txt'), 'ip route show table all')
  const tables = new Set(all.facts.map((fact) => fact.kind === 'route' && fact.table))
  expect(tables).toEqual(new Set(['100', 'main', 'local']))
  expect(parse('10.0.0.0/8 dev eth0\n', 'ip route show table 100').facts).toMatchObject([{ table: '100' }])
  expect(parse('10.0.0.0/8 dev eth0\n', 'ip route show table all').facts).toMatchObject([{ table: 'main' }])
})

test('`default` is of the family that was asked for, or that its gateway is of', () => {
  expect(parse('default via fe80::1 dev eth0 metric 1024 pref medium\n').facts).toMatchObject([{ destination: '::/0' }])
  expect(parse('default dev tun0 metric 5\n', 'ip -6 route').facts).toMatchObject([{ destination: '::/0' }])
  expect(parse('default dev tun0 metric 5\n').facts).toMatchObject([{ destination: '0.0.0.0/0' }])
})

test('rows that are damaged are kept with their lines', () => {
  expect(
    parse('default via 10.0.0.1 dev eth0\n10.0.0.0/40 dev eth0\n\tnexthop via 10.0.0.1 dev eth0\nsomething\n'),
  ).toMatchObject({
    facts: [{ line: 1 }],
    unread: [{ line: 2 }, { line: 3 }, { line: 4 }],
  })
})

test('JSON that was cut off gives what is complete, and says where it ends', () => {
  const whole = fixtureText('linux-lab/host/ip-route.txt')
  const command = 'ip -j -d route show table all'
  const { facts } = linuxIpRouteJson.parse(whole, { command })
  const cut = linuxIpRouteJson.parse(whole.slice(0, whole.length / 2), { command })
  expect(cut.facts.length).toBeGreaterThan(facts.length / 3)
  expect(cut.facts).toEqual(facts.slice(0, cut.facts.length))
  expect(cut.unread).toEqual([
    { line: 1, text: expect.stringMatching(/^\{"type"/), reason: expect.stringContaining('cut off') },
  ])
})

test('an object of another shape in JSON is kept, and the others are read', () => {
  const text =
    '[{"dst":"10.0.0.0/8","dev":"eth0","flags":[]},\n{"dst":5},\n{"dst":"nowhere","flags":[]},\n{"dst":"default","gateway":"10.0.0.1","dev":"eth0","flags":["linkdown"]}]\n'
  expect(linuxIpRouteJson.parse(text, { command: 'ip -j route' })).toMatchObject({
    facts: [
      { destination: '10.0.0.0/8', line: 1 },
      { destination: '0.0.0.0/0', linkDown: true, line: 4, columns: [0, 72] },
    ],
    unread: [{ line: 2, text: '{"dst":5}' }, { line: 3 }],
  })
})

test('the destination of an encapsulated route in JSON is its own, not that of the wrapping packet', () => {
  const text =
    '[{"dst":"10.106.0.0/16","encap":"ip","id":5,"src":"0.0.0.0","dst":"10.0.0.8","ttl":0,"tos":0,"dev":"vx0","scope":"link","flags":[]}]\n'
  expect(linuxIpRouteJson.parse(text, { command: 'ip -j route' }).facts).toMatchObject([
    { destination: '10.106.0.0/16', interface: 'vx0' },
  ])
})

test('`ip route show dev X` leaves the interface out; `-d` adds a row for the nexthop object', () => {
  const text =
    '10.108.0.0/16 scope link mtu lock 1400 rtt 300ms\n10.111.0.0/16 nhid 1 via 10.0.0.2 scope global\n\tnh_info id 1 via 10.0.0.2 dev br0 scope link proto unspec\n'
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { destination: '10.108.0.0/16', mtu: 1400 },
    { destination: '10.111.0.0/16', gateway: '10.0.0.2' },
  ])
})

test('a route through segments is no block of an old ifconfig', () => {
  const text =
    'unicast fd0d::/32  encap seg6 mode encap segs 2 [ fd00::7 fd00::8 ] dev br0 table main proto boot scope global metric 1024 pref medium\n\tnexthop via 10.0.0.2 dev br0 weight 2\n'
  expect(recognise(text)?.id).toBe('linux-ip-route')
})

test('between a route of a nexthop group and its hops stands the row of the group (`ip -d route`)', () => {
  const text =
    'unicast 10.112.0.0/16 nhid 4 proto boot scope global\n\tnh_info id 4 group 1/2 type mpath proto unspec\n\tnexthop via 10.0.0.2 dev br0 weight 1\n\tnexthop via 10.0.0.3 dev br0 weight 1\n'
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts).toMatchObject([{ gateway: '10.0.0.2' }, { gateway: '10.0.0.3' }])
})

test('numbers stand for the types of routes in JSON with `-N`; a hop’s number is not taken for a type in text', () => {
  const text =
    '[{"type":"6","dst":"10.66.0.0/16","flags":[]},{"type":"2","dst":"10.0.0.1","dev":"v0","table":"255","flags":[]}]'
  expect(linuxIpRouteJson.parse(text, { command: 'ip -N -j route show table all' }).facts).toMatchObject([
    { type: 'blackhole', destination: '10.66.0.0/16' },
    { type: 'local', destination: '10.0.0.1/32' },
  ])
  expect(recognise(' 1  10.0.0.1  0.512 ms\n')).toBeUndefined()
})
