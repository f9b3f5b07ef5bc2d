import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { linuxIpNeigh } from './linux-ip-neigh.ts'
import { linuxIpNeighJson } from './linux-ip-neigh-json.ts'

const parse = (text: string) => linuxIpNeigh.parse(text, { command: 'ip neigh' })

test('ccl-vm-1 knows the host', () => {
  expect(parse(sampleText('cc-labs-2/boot-1/guests/ccl-vm-1/ip-neigh.txt'))).toEqual({
    facts: [
      {
        kind: 'neighbour',
        address: '172.17.214.161',
        mac: '00:15:5d:35:af:70',
        interface: 'eth0',
        state: 'DELAY',
        line: 1,
      },
    ],
    unread: [],
  })
})

test('permanent, answering and silent neighbours, and an IPv6 router', () => {
  expect(parse(fixtureText('linux-commands/ip-neigh.txt')).facts).toMatchObject([
    { address: '10.77.0.10', state: 'PERMANENT' },
    { address: '10.77.0.20', state: 'REACHABLE' },
    { address: '10.77.0.33', mac: null, state: 'FAILED' },
    { address: 'fd77::20', router: true },
  ])
})

test('addresses for which the machine answers itself are no neighbours, as text and as JSON', () => {
  expect(parse(fixtureText('linux-commands/ip-neigh-show-proxy.txt'))).toEqual({ facts: [], unread: [] })
  const json = fixtureText('linux-commands/ip-j-neigh-show-proxy.txt')
  expect(linuxIpNeighJson.parse(json, { command: 'ip -j neigh show proxy' })).toEqual({ facts: [], unread: [] })
})

test('a route is no neighbour', () => {
  expect(parse('10.0.0.5 dev eth0 scope link\n').unread).toHaveLength(1)
  expect(linuxIpNeigh.recognise('10.0.0.5 dev eth0 scope link\n')).toBe(false)
})

test('an entry of `nud all` that nobody has asked for yet has neither state nor MAC, with its counters or without', () => {
  const text = '10.0.0.26 dev br0\n10.0.0.27 dev br0  used 4/64/4probes 0\n10.0.0.24 dev br0 FAILED\n'
  const bare = { kind: 'neighbour', mac: null, interface: 'br0' }
  expect(parse(text)).toEqual({
    facts: [
      { ...bare, address: '10.0.0.26', line: 1 },
      { ...bare, address: '10.0.0.27', line: 2 },
      { ...bare, address: '10.0.0.24', state: 'FAILED', line: 3 },
    ],
    unread: [],
  })
})
