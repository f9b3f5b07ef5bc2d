import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import type { Fact, InterfaceFact } from '../facts/fact.ts'
import { linuxIpAddress } from './linux-ip-address.ts'
import { linuxIpAddressJson } from './linux-ip-address-json.ts'

const parse = (text: string) => linuxIpAddress.parse(text, { command: 'ip address' })
const named = (facts: Fact[], name: string): InterfaceFact | undefined =>
  facts.filter((fact) => fact.kind === 'interface').find((fact) => fact.name === name)

test('ccl-vm-1: its interface has a carrier, its address a lease', () => {
  expect(parse(sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/ip-address_extract.txt'))).toEqual({
    facts: [
      {
        kind: 'interface',
        name: 'eth0',
        index: 2,
        up: true,
        connected: true,
        mtu: 1500,
        mac: '00:15:5d:00:e5:01',
        medium: 'ethernet',
        line: 1,
        endLine: 2,
      },
      {
        kind: 'address',
        interface: 'eth0',
        address: '192.168.41.109',
        length: 28,
        broadcast: '192.168.41.111',
        scope: 'global',
        dynamic: true,
        validSeconds: 86143,
        line: 3,
        endLine: 4,
      },
      {
        kind: 'address',
        interface: 'eth0',
        address: 'fe80::215:5dff:fe00:e501',
        length: 64,
        scope: 'link',
        line: 5,
        endLine: 6,
      },
    ],
    unread: [],
  })
})

test('with -d each device tells what it is', () => {
  const { facts } = parse(fixtureText('linux-commands/ip-d-address.txt'))
  const media = facts.flatMap((fact) => (fact.kind === 'interface' ? [[fact.name, fact.medium]] : []))
  expect(Object.fromEntries(media)).toEqual({
    lo: 'loopback',
    br0: 'bridge',
    'v-web': 'veth',
    'v-db': 'veth',
    lan0: 'veth',
    uplink0: 'veth',
    mac0: 'macvlan',
    tap0: 'tap',
    tun0: 'tunnel',
    vx0: 'tunnel',
  })
  expect(named(facts, 'v-db')).toMatchObject({ master: 'br0', isolated: true, portState: 'forwarding', peerIndex: 2 })
  expect(named(facts, 'tap0')).toMatchObject({ up: true, connected: false, portState: 'disabled' })
  expect(named(facts, 'mac0')).toMatchObject({ up: false, lower: 'uplink0' })
  expect(named(facts, 'mac0')).not.toHaveProperty('connected')
})

test('the other end of a veth in the same namespace is an index as well', () => {
  const { facts } = parse(fixtureText('linux-commands/ip-d-address.txt'))
  expect(named(facts, 'lan0')?.peerIndex).toBe(named(facts, 'uplink0')?.index)
})

test('without -d nobody says what a bridge or its port is, and nothing is claimed', () => {
  const { facts } = parse(fixtureText('linux-commands/ip-address.txt'))
  for (const name of ['br0', 'v-web', 'tap0', 'mac0']) expect(named(facts, name)).not.toHaveProperty('medium')
})

test('an address that another machine has is marked', () => {
  const { facts } =
    parse(`3: br0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000
    link/ether 02:60:91:1b:a4:c5 brd ff:ff:ff:ff:ff:ff
    inet6 fd77::1/64 scope global dadfailed tentative 
       valid_lft forever preferred_lft forever
`)
  expect(facts[1]).toMatchObject({ address: 'fd77::1', duplicate: true, tentative: true })
})

test('a point-to-point address has the length of the other end', () => {
  const { facts } = parse(fixtureText('linux-commands/ip-address.txt'))
  expect(facts).toContainEqual(expect.objectContaining({ interface: 'tun0', address: '10.9.0.1', length: 32 }))
})

test('a VLAN interface tells its tag and lower device', () => {
  const text = `7: eth0.30@eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000
    link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff promiscuity 0 minmtu 0 maxmtu 65535
    vlan protocol 802.1Q id 30 <REORDER_HDR> numtxqueues 1 numrxqueues 1
    inet 172.16.30.2/28 brd 172.16.30.15 scope global eth0.30
       valid_lft forever preferred_lft forever
`
  expect(parse(text)).toMatchObject({
    facts: [{ name: 'eth0.30', medium: 'vlan', vlanId: 30, lower: 'eth0' }, { address: '172.16.30.2' }],
    unread: [],
  })
})

test('rows that are damaged are kept with their lines, and the others are read', () => {
  const sample = sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/ip-address_extract.txt')
  const text = `something\n${sample.replace('inet 192.168.41.109/28', 'inet 192.168.41.109/33')}9: x <UP>\n`
  const { facts, unread } = parse(text)
  expect(unread.map(({ line }) => line)).toEqual([1, 4, 8])
  expect(facts).toHaveLength(2)
})

test('the lifetime below a damaged address is not that of the address before it', () => {
  const text = `2: eth0: <UP,LOWER_UP> mtu 1500 qdisc mq state UP
    inet 10.0.0.1/8 scope global eth0
       valid_lft forever preferred_lft forever
    inet 10.0.0.2/99 scope global dynamic eth0
       valid_lft 100sec preferred_lft 100sec
`
  expect(parse(text).facts[1]).not.toHaveProperty('validSeconds')
})

test('`ip -j address show deprecated` prints `{}` for each address that it leaves out', () => {
  const text =
    '[{"ifindex":3,"ifname":"eth0","flags":["UP"],"mtu":1500,"link_type":"ether","addr_info":[{},{"family":"inet","local":"10.5.0.1","prefixlen":16,"scope":"global"},{}]}]\n'
  const { facts, unread } = linuxIpAddressJson.parse(text, { command: 'ip -j address show deprecated' })
  expect(unread).toEqual([])
  expect(facts).toMatchObject([{ kind: 'interface' }, { kind: 'address', address: '10.5.0.1' }])
})
