import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import type { RouteFact } from '../facts/fact.ts'
import { linuxNetstatRoutes } from './linux-netstat-routes.ts'
import { linuxRoute } from './linux-route.ts'
import { recognise } from './registry.ts'

const parse = (text: string) => linuxNetstatRoutes.parse(text, { command: 'netstat -r' })
const routes = (text: string): RouteFact[] => parse(text).facts.filter((fact) => fact.kind === 'route')

test('CC-Labs-2 in WSL 1: the default route is printed with genmask 255.255.255.255 and leads everywhere all the same', () => {
  const found = routes(sampleText('cc-labs-2/boot-2/host/netstat-r.txt'))
  expect(found).toHaveLength(21)
  expect(found.filter((route) => route.gateway !== null)).toEqual([
    { kind: 'route', type: 'unicast', destination: '0.0.0.0/0', gateway: '10.0.0.1', interface: 'wifi0', line: 18 },
  ])
  expect(found[0]).toMatchObject({ destination: '169.254.0.0/16', interface: 'eth1', line: 3 }) // printed as "link-local"
  expect(found.filter((route) => route.destination === '255.255.255.255/32')).toHaveLength(4)
})

test('ccl-vm-1: names that netstat cut at 15 characters are kept as they are printed', () => {
  expect(routes(sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/netstat-r.txt'))).toEqual([
    {
      kind: 'route',
      type: 'unicast',
      destination: '0.0.0.0/0',
      gateway: null,
      gatewayName: 'CC-Labs-2.mshom',
      interface: 'eth0',
      line: 3,
    },
    { kind: 'route', type: 'unicast', destination: '192.168.41.96/28', gateway: null, interface: 'eth0', line: 4 },
    {
      kind: 'route',
      type: 'unicast',
      destination: null,
      destinationName: 'CC-Labs-2.mshom',
      destinationLength: 32,
      gateway: null,
      interface: 'eth0',
      line: 5,
    },
  ])
})

test('networks that have a name on every Linux are numbers', () => {
  const row = (name: string, mask: string) =>
    `${name}         0.0.0.0         ${mask}       U         0 0          0 lo\n`
  expect(routes(row('loopback', '255.0.0.0'))[0]?.destination).toBe('127.0.0.0/8')
  expect(routes(row('link-local', '255.255.0.0'))[0]?.destination).toBe('169.254.0.0/16')
})

test('MSS is no metric; route has one', () => {
  for (const route of routes(fixtureText('linux-commands/netstat-rn.txt'))) expect(route).not.toHaveProperty('metric')
  const { facts } = linuxRoute.parse(fixtureText('linux-commands/route-n.txt'), { command: 'route -n' })
  expect(facts.map((fact) => fact.kind === 'route' && fact.metric)).toEqual([50, 600, 0, 0, 9, 0, 0, 0, 0, 0])
})

test('routes that lead nowhere are told from others', () => {
  const types = routes(fixtureText('linux-commands/netstat-rn.txt')).map((route) => [route.destination, route.type])
  expect(types).toContainEqual(['10.66.0.0/16', 'blackhole'])
  expect(types).toContainEqual(['10.67.0.0/16', 'unreachable'])
  expect(types).toContainEqual(['10.77.0.0/24', 'unicast'])
})

test('headings of another language tell the metric by its name', () => {
  const text = `Kernel-IP-Routentabelle
Ziel            Router          Genmask         Flags Metric Ref    Use Iface
0.0.0.0         192.168.5.1     0.0.0.0         UG    50     0        0 eth0
`
  expect(routes(text)).toMatchObject([{ destination: '0.0.0.0/0', gateway: '192.168.5.1', metric: 50 }])
  expect(parse(text).unread).toEqual([])
})

test('rows that are damaged are kept with their lines, and the others are read', () => {
  const text = sampleText('cc-labs-2/boot-2/host/netstat-r.txt')
    .replace('255.255.255.240', '255.255.240.255')
    .replace('0          0 lo', '0          0')
  expect(parse(text).unread.map(({ line }) => line)).toEqual([8, 13])
  expect(routes(text)).toHaveLength(19)
})

test('routes of IPv6 of net-tools are recognised as Linux’s, not as those of BSD', () => {
  const text =
    'Kernel IPv6 routing table\nDestination                    Next Hop                   Flag Met Ref  Use If\nfd00::/64                      ::                         U    256 4      0 br0\nfd05::/32                      fd00::5                    UG   1024 2      0 br0\n::/0                           ::                         !n   -1  2      0 lo0\n'
  expect(recognise(text)?.id).toBe('linux-netstat-routes')
})
