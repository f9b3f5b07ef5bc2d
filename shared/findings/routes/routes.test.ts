import { describe, expect, test } from 'vitest'
import { sampleInventory } from '../../../tests/support/sample-inventory.ts'
import type { Machine, Neighbour } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { mac } from '../../net/mac.ts'
import { forwards, machine, os, routes, segment, switchOf } from '../../reach/lab-topology.test-support.ts'
import { findingsOf, inventoryWith, saidBy, sentencesOf, sourced } from '../findings.test-support.ts'
import { fixture } from '../recorded.test-support.ts'

const HOST_ROUTES = ['10.0.0.0/24 dev eth0', '192.168.50.0/24 dev vSwitch', 'default via 10.0.0.1 dev eth0']
const host = (more: Partial<Machine> = {}) =>
  machine(
    'host',
    'host',
    [
      ['eth0', '10.0.0.2/24', 'lan'],
      ['vSwitch', '192.168.50.1/24', 'switch'],
    ],
    { ...os('windows'), ...routes('host', ...HOST_ROUTES), ...more },
  )
const guest = (id: string, rows: string[], more: Partial<Machine> = {}) =>
  machine('guest', id, [['eth0', '192.168.50.9/24', 'switch']], {
    ...os('linux'),
    observed: true,
    ...routes(id, ...rows),
    ...more,
  })
const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
const laptop = (machines: Machine[], defaultSwitch = true) => {
  const all = [...machines, router]
  return inventoryWith(all, [
    segment('lan', 'lan', '10.0.0.0/24', all, { external: true }),
    segment('switch', 'virtual-switch', '192.168.50.0/24', all, switchOf('Internal', { defaultSwitch })),
  ])
}
const OWN = '192.168.50.0/24 dev eth0'

describe('a gateway', () => {
  test('on another network than the machine is an error', () => {
    expect(
      sentencesOf('gateway-outside-network', laptop([host(), guest('vm', [OWN, 'default via 192.168.60.1 dev eth0'])])),
    ).toEqual(['vm sends what is for elsewhere to 192.168.60.1, but eth0 of vm is on 192.168.50.0/24.'])
  })

  test('that a row of its own leads to is none, nor one of an address alone (/32), nor a correct one', () => {
    const onlink = guest('vm', [OWN, '192.168.60.1/32 dev eth0', 'default via 192.168.60.1 dev eth0'])
    const alone = machine('guest', 'cloud', [['eth0', '192.168.50.9/32', 'switch']], {
      observed: true,
      ...routes('cloud', 'default via 172.31.1.1 dev eth0'),
    })
    expect(findingsOf('gateway-outside-network', laptop([host(), onlink, alone]))).toEqual([])
    for (const moment of ['boot-1', 'boot-2'] as const)
      expect(findingsOf('gateway-outside-network', sampleInventory(moment))).toEqual([])
  })

  test('that is missing, where the host leads out, is a warning', () => {
    const [finding] = findingsOf('gateway-missing', laptop([host(), guest('vm', [OWN])]))
    expect(finding?.sentence).toBe('vm has no default route, although 192.168.50.1 leads out of switch.')
    expect(finding?.remedies[0]?.commands).toEqual(['ip route add default via 192.168.50.1 dev eth0'])
  })

  test('is missed by all guests of a Linux host that passes packets on, in one finding', () => {
    const linux = host({ ...os('linux'), ...forwards() })
    for (const one of linux.interfaces) one.uplink = one.name === 'eth0'
    const other = machine('guest', 'other', [['eth0', '192.168.50.10/24', 'switch']], {
      ...{ observed: true, ...routes('other', OWN) },
    })
    expect(sentencesOf('gateway-missing', laptop([linux, guest('vm', [OWN]), other], false))).toEqual([
      'vm and other have no default route, although 192.168.50.1 leads out of switch.',
    ])
  })

  test('is not missed in a table from which rows were left out', () => {
    const vm = guest('vm', [OWN])
    for (const row of vm.routes) row.sources = saidBy('vm', 'netstat -r')
    const whole = laptop([host(), vm])
    const output = { id: 'vm/x.txt', machine: 'vm', command: 'netstat -r', facts: 1, unread: [] }
    expect(findingsOf('gateway-missing', { ...whole, outputs: [output] })).toHaveLength(1)
    expect(findingsOf('gateway-missing', { ...whole, outputs: [{ ...output, partial: true }] })).toEqual([])
  })

  test('is not missed on a plain Internal switch, where there is a VPN’s pair of halves, nor where no table was recorded', () => {
    expect(findingsOf('gateway-missing', laptop([host(), guest('vm', [OWN])], false))).toEqual([])
    const halves = guest('vm', [OWN, '0.0.0.0/1 via 192.168.50.1 dev eth0', '128.0.0.0/1 via 192.168.50.1 dev eth0'])
    const unknown = machine('guest', 'unknown', [['eth0', '192.168.50.9/24', 'switch']], { observed: true })
    expect(findingsOf('gateway-missing', laptop([host(), halves, unknown]))).toEqual([])
  })

  test('that does not pass packets on, or is not the host on the Default Switch, is foreign', () => {
    const other = machine('guest', 'other', [['eth0', '192.168.50.11/24', 'switch']], {
      observed: true,
      ...forwards(false),
    })
    other.forwarding = { 4: { value: false, sources: saidBy('other', 'sysctl') } }
    const vm = guest('vm', [OWN, 'default via 192.168.50.11 dev eth0'])
    expect(sentencesOf('gateway-foreign', laptop([host(), vm, other]))).toEqual([
      'vm sends what is for elsewhere to 192.168.50.11, but switch is left by way of the host, 192.168.50.1.',
    ])
    expect(sentencesOf('gateway-foreign', laptop([host(), vm, other], false))).toEqual([
      'vm sends what is for elsewhere to 192.168.50.11, which is other: it does not pass packets on.',
    ])
  })

  test('is not foreign where it is the host, a guest that is known to forward, or nobody knows', () => {
    const fine = guest('vm', [OWN, 'default via 192.168.50.1 dev eth0'])
    expect(findingsOf('gateway-foreign', laptop([host(), fine]))).toEqual([])
    const firewall = machine('guest', 'fw', [['eth0', '192.168.50.11/24', 'switch']], { observed: true })
    const vm = guest('vm', [OWN, 'default via 192.168.50.11 dev eth0'])
    expect(findingsOf('gateway-foreign', laptop([host(), vm, firewall], false))).toEqual([])
    const forwarding = { 4: { value: true, sources: saidBy('fw', 'sysctl') } }
    expect(findingsOf('gateway-foreign', laptop([host(), vm, { ...firewall, forwarding }]))).toEqual([])
    expect(findingsOf('gateway-foreign', sampleInventory('boot-2'))).toEqual([])
  })
})

describe('several default routes', () => {
  test('with different metrics are a notice that says which one is used (recorded laptop)', () => {
    expect(findingsOf('two-default-routes', fixture('windows-json'))).toMatchObject([
      { severity: 'notice', sentence: expect.stringMatching(/its metric, 25, is the lowest\.$/) },
    ])
  })

  test('with equal metrics are a warning; through one interface, or over one that is down, none', () => {
    const rows = ['default via 10.0.0.1 dev eth0 metric 50', 'default via 192.168.50.9 dev vSwitch metric 50']
    expect(findingsOf('two-default-routes', laptop([host(routes('host', ...rows))]))).toMatchObject([
      { severity: 'warning' },
    ])
    expect(
      findingsOf(
        'two-default-routes',
        laptop([host(routes('host', rows[0] ?? '', 'default via 10.0.0.3 dev eth0 metric 60'))]),
      ),
    ).toEqual([])
    const unplugged = host(routes('host', ...rows))
    for (const one of unplugged.interfaces) if (one.name === 'vSwitch') one.connected = sourced(false)
    expect(findingsOf('two-default-routes', laptop([unplugged]))).toEqual([])
  })
})

describe('passing packets on', () => {
  test('is told of a machine on one network, and of a guest between two that nobody uses', () => {
    expect(sentencesOf('forwarding-unexpected', laptop([host(), guest('vm', [OWN], forwards())]))).toEqual([
      'vm passes packets on (IP forwarding) although it is on one network only.',
    ])
    const between = machine(
      'guest',
      'between',
      [
        ['eth0', '192.168.50.9/24', 'switch'],
        ['eth1', '10.0.0.9/24', 'lan'],
      ],
      { observed: true, ...forwards() },
    )
    expect(sentencesOf('forwarding-unexpected', laptop([host(), between]))).toEqual([
      'between passes packets on (IP forwarding) between eth0 and eth1, and nobody recorded here names it as gateway.',
    ])
  })

  test('is expected of a host with guests, of a router, and of a guest that others name as gateway', () => {
    const between = machine(
      'guest',
      'between',
      [
        ['eth0', '192.168.50.9/24', 'switch'],
        ['eth1', '10.0.0.9/24', 'lan'],
      ],
      { observed: true, ...forwards() },
    )
    const user = machine('guest', 'user', [['eth0', '192.168.50.12/24', 'switch']], {
      observed: true,
      ...routes('user', OWN, 'default via 192.168.50.9 dev eth0'),
    })
    expect(
      findingsOf('forwarding-unexpected', laptop([host({ ...os('linux'), ...forwards() }), between, user])),
    ).toEqual([])
    expect(findingsOf('forwarding-unexpected', fixture('linux-lab'))).toEqual([])
  })
})

const PROXIES = (target: string) => `
Listen on ipv4:             Connect to ipv4:

Address         Port        Address         Port
--------------- ----------  --------------- ----------
*               2222        ${target.padEnd(15)} 22
`

describe('a mapped port', () => {
  const proxy = (target: string) =>
    fixture('windows-json', { 'host/netsh-interface-portproxy-show-all.txt': PROXIES(target) })

  test('to an address of an earlier Default Switch, or that nobody has, leads to nobody', () => {
    expect(sentencesOf('mapping-to-nobody', proxy('172.17.214.170'))).toEqual([
      'LAB-LAPTOP: port 2222 leads to 172.17.214.170, port 22 (port proxy), but LAB-LAPTOP is on no such network: the address is of an earlier one.',
    ])
    const [finding] = findingsOf('mapping-to-nobody', fixture('windows-json'))
    expect(finding?.sentence).toMatch(/nobody on Standardswitch has that address\.$/)
    expect(finding?.remedies[0]?.commands).toEqual(['netsh interface portproxy delete v4tov4 listenport=2222'])
  })

  test('to a guest that is there, to this machine, to the LAN or the internet is none', () => {
    for (const target of ['192.168.77.10', '127.0.0.1', '192.168.178.99', '93.184.216.34'])
      expect(sentencesOf('mapping-to-nobody', proxy(target)), target).toEqual([])
  })
})

describe('an outdated row of a neighbour table', () => {
  const vm = (text: string) => {
    const one = guest('vm', [OWN])
    for (const held of one.interfaces) {
      held.mac = sourced(mac(text))
      for (const own of held.addresses) own.sources = saidBy('vm')
    }
    return one
  }
  const other = machine('guest', 'other', [['eth0', '192.168.50.11/24', 'switch']])
  for (const held of other.interfaces) held.mac = sourced(mac('00:15:5d:00:00:11'))
  const row = (seen: string, state: string): Neighbour => ({
    address: address('192.168.50.9'),
    mac: mac(seen),
    kind: 'device',
    state,
    interface: 'host#vSwitch',
    sources: saidBy('host', 'arp -a'),
  })
  const found = (seen: string, state: string) =>
    findingsOf('stale-neighbour', laptop([host({ neighbours: [row(seen, state)] }), vm('00:15:5d:00:00:09'), other]))

  test('with another guest’s MAC is a notice; one that was set by hand a warning', () => {
    expect(found('00:15:5d:00:00:11', 'dynamic')).toMatchObject([
      {
        severity: 'notice',
        sentence: 'host looks for 192.168.50.9 at 00:15:5d:00:00:11, but vm has that address, at 00:15:5d:00:00:09.',
      },
    ])
    expect(found('02:00:00:00:00:77', 'static')).toMatchObject([{ severity: 'warning' }])
    expect(findingsOf('stale-neighbour', fixture('linux-lab'))).toHaveLength(2)
  })

  test('is none with the right MAC, with one that may be a repeater’s, nor where the system has just confirmed it', () => {
    expect([
      ...found('00:15:5d:00:00:09', 'static'),
      ...found('02:0f:b5:00:00:09', 'dynamic'),
      ...found('00:15:5d:00:00:11', 'REACHABLE'),
    ]).toEqual([])
    expect(findingsOf('stale-neighbour', sampleInventory('boot-2'))).toEqual([])
  })
})
