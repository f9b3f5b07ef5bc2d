import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIpAddress } from './linux-ip-address.ts'
import { linuxIpBrief } from './linux-ip-brief.ts'
import { parserOf } from './registry.ts'

const parse = (text: string) => linuxIpBrief.parse(text, { command: 'ip -br address' })

test('the rows of ip -br address say what the blocks of ip address say', () => {
  const addresses = (file: string, parser = linuxIpBrief) =>
    parser
      .parse(fixtureText(`linux-commands/${file}`), { command: '' })
      .facts.flatMap((fact) => (fact.kind === 'address' ? [`${fact.interface} ${fact.address}/${fact.length}`] : []))
  expect(addresses('ip-br-address.txt')).toEqual(addresses('ip-s-s-address.txt', linuxIpAddress))
  expect(addresses('ip-o-address.txt', linuxIpAddress)).toEqual(addresses('ip-s-s-address.txt', linuxIpAddress))
})

test('ip -br link has MAC and flags; a switched-off tap has no carrier', () => {
  expect(parse(fixtureText('linux-commands/ip-br-link.txt')).facts).toContainEqual({
    kind: 'interface',
    name: 'tap0',
    up: false,
    connected: false,
    mac: '8e:99:13:64:be:71',
    line: 5,
  })
})

test('two that name each other are the ends of a veth; one that names another stands on it', () => {
  const { facts } = parse('a@b  UP  \nb@a  UP  \neth0.7@eth0  UP  10.7.0.1/24\n')
  expect(facts).toMatchObject([{ name: 'a', medium: 'veth' }, { name: 'b', medium: 'veth' }, { lower: 'eth0' }, {}])
})

test('the other end of a tunnel is no address of its own, and a metric none either', () => {
  const text = 'ppp0  UNKNOWN  10.0.0.1 peer 10.0.0.2/32\neth0@if7  UP  10.1.0.5/24 metric 100 fe80::5/64\n'
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts.flatMap((fact) => (fact.kind === 'address' ? [fact.address] : []))).toEqual(['10.1.0.5', 'fe80::5'])
  expect(facts).toContainEqual(expect.objectContaining({ name: 'eth0', peerIndex: 7 }))
})

test('neighbours come in rows as well', () => {
  const text = '192.168.41.97                           eth0             00:15:5d:68:b3:e6 \n10.0.0.9  eth0\n'
  expect(parserOf('ip -br neigh', text)).toBe(linuxIpBrief)
  expect(parse(text).facts).toEqual([
    { kind: 'neighbour', address: '192.168.41.97', mac: '00:15:5d:68:b3:e6', interface: 'eth0', line: 1 },
    { kind: 'neighbour', address: '10.0.0.9', mac: null, interface: 'eth0', line: 2 },
  ])
})

test('a damaged address is kept with its row', () => {
  expect(parse('eth0  UP  10.0.0.300/24\n').unread).toEqual([{ line: 1, text: 'eth0  UP  10.0.0.300/24' }])
})
