import { expect, test } from 'vitest'
import { buildInventory } from './build-inventory.ts'

/** A Linux host on one network with a gateway for IPv4 and one for IPv6; what `ip neigh` says of them. */
function routers(neigh: string) {
  const texts = {
    'ip address':
      '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000\n    link/ether 00:11:22:33:44:55 brd ff:ff:ff:ff:ff:ff\n    inet 10.0.0.2/24 brd 10.0.0.255 scope global eth0\n    inet6 fd00::2/64 scope global\n',
    'ip route': 'default via 10.0.0.1 dev eth0\n10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.2\n',
    'ip -6 route':
      'fd00::/64 dev eth0 proto kernel metric 256 pref medium\ndefault via fd00::1 dev eth0 metric 1024 pref medium\n',
    'ip neigh': neigh,
  }
  const outputs = Object.entries(texts).map(([command, text]) => ({ id: `host/${command}`, command, text }))
  const { machines } = buildInventory(
    { name: 'x', machines: [{ id: 'host', role: 'host', os: 'linux', outputs }] },
    { vendorOf: () => undefined },
  )
  return machines
    .filter(({ kind }) => kind === 'router')
    .map(({ interfaces }) => interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)))
}

test('the gateways for IPv4 and IPv6 are one router as long as no two MACs say otherwise', () => {
  expect(routers('')).toEqual([['10.0.0.1', 'fd00::1']])
  expect(routers('10.0.0.1 dev eth0 lladdr 00:aa:00:00:00:01 REACHABLE\n')).toEqual([['10.0.0.1', 'fd00::1']])
  const one =
    '10.0.0.1 dev eth0 lladdr 00:aa:00:00:00:01 REACHABLE\nfd00::1 dev eth0 lladdr 00:aa:00:00:00:01 router STALE\n'
  expect(routers(one)).toEqual([['10.0.0.1', 'fd00::1']])
  expect(routers(one.replace('00:01 router', '00:02 router'))).toEqual([['10.0.0.1'], ['fd00::1']])
})
