import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIpAddress } from './linux-ip-address.ts'
import { linuxIpLink } from './linux-ip-link.ts'
import { linuxIpLinkJson } from './linux-ip-link-json.ts'

const command = { command: 'ip -s link' }
const countersOf = (facts: ReturnType<typeof linuxIpLink.parse>['facts']) =>
  facts.filter((fact) => fact.kind === 'interface-counters')

test('`ip -s link`: what each interface carried both ways, with its four lines', () => {
  const counters = countersOf(linuxIpLink.parse(fixtureText('linux-commands/ip-s-link.txt'), command).facts)
  expect(counters).toHaveLength(10)
  expect(counters[1]).toEqual({
    kind: 'interface-counters',
    interface: 'br0',
    received: { bytes: 1549, packets: 21, errors: 0, discards: 0 },
    sent: { bytes: 1323, packets: 17, errors: 0, discards: 0 },
    line: 9,
    endLine: 12,
  })
})

test('`ip -s -s` and `ip -s -d` print more below, which is no counter of these', () => {
  const detailed = countersOf(linuxIpLink.parse(fixtureText('linux-commands/ip-s-d-link.txt'), command).facts)
  expect(detailed.length).toBeGreaterThan(1)
  const twice = countersOf(linuxIpAddress.parse(fixtureText('linux-commands/ip-s-s-address.txt'), command).facts)
  expect(new Set(twice.map(({ interface: on }) => on)).size).toBe(twice.length)
  expect(twice.length).toBeGreaterThan(1)
})

test('an older iproute2 has other columns, and `-h` rounds its numbers: those are not told', () => {
  const text = `2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP
    link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff
    RX: bytes  packets  errors  dropped overrun mcast
    4909352824 116107   3       12      0       7
    TX: bytes  packets  errors  dropped carrier collsns
    9623950    76012    0       0       0       0
3: eth1: <BROADCAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP
    RX:  bytes packets errors dropped  missed   mcast
         4.91G   116k      0       0       0       0
    TX:  bytes packets errors dropped carrier collsns
         9.62M  76.0k      0       0       0       0
`
  expect(countersOf(linuxIpLink.parse(text, command).facts)).toMatchObject([
    { interface: 'eth0', received: { bytes: 4909352824, errors: 3, discards: 12 }, sent: { packets: 76012 } },
  ])
})

test('JSON of `ip -s -j link`', () => {
  const text =
    '[{"ifindex":2,"ifname":"eth0","flags":["UP","LOWER_UP"],"mtu":1400,"link_type":"ether","stats64":{"rx":{"bytes":4909352824,"packets":116107,"errors":0,"dropped":5,"over_errors":0,"multicast":0},"tx":{"bytes":9623950,"packets":76012,"errors":1,"dropped":0,"carrier_errors":0,"collisions":0}}}]'
  expect(countersOf(linuxIpLinkJson.parse(text, { command: 'ip -s -j link' }).facts)).toEqual([
    {
      kind: 'interface-counters',
      interface: 'eth0',
      received: { bytes: 4909352824, packets: 116107, errors: 0, discards: 5 },
      sent: { bytes: 9623950, packets: 76012, errors: 1, discards: 0 },
      line: 1,
      columns: [1, text.length - 1],
    },
  ])
})
