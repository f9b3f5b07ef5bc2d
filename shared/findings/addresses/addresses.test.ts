import { describe, expect, test } from 'vitest'
import { sampleInventory } from '../../../tests/support/sample-inventory.ts'
import type { Machine } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { mac } from '../../net/mac.ts'
import { machine, os, routes, segment, switchOf } from '../../reach/lab-topology.test-support.ts'
import { findingsOf, inventoryWith, saidBy, sentencesOf, sourced } from '../findings.test-support.ts'
import { fixture, recorded } from '../recorded.test-support.ts'

const host = (more: Partial<Machine> = {}) =>
  machine(
    'host',
    'host',
    [
      ['eth0', '10.0.0.2/24', 'lan'],
      ['vSwitch', '192.168.50.1/24', 'switch'],
    ],
    more,
  )
const guest = (name: string, cidr: string, more: Partial<Machine> = {}) => {
  const one = machine('guest', name, [['eth0', cidr, 'switch']], { observed: true, ...more })
  for (const held of one.interfaces.flatMap(({ addresses }) => addresses)) held.sources = saidBy(name)
  return one
}
const onSwitch = (machines: Machine[], more = switchOf('Internal')) =>
  inventoryWith(machines, [
    segment('lan', 'lan', '10.0.0.0/24', machines, { external: true }),
    segment('switch', 'virtual-switch', '192.168.50.0/24', machines, more),
  ])

describe('a 169.254 address', () => {
  const lonely = (...ids: string[]) => ids.map((id) => guest(id, '169.254.7.7/16'))

  test('on a connected card is a warning, with the cause that the switch’s type gives; one for all of them', () => {
    const many = Array.from({ length: 40 }, (_, index) => `vm-${index + 1}`)
    expect(sentencesOf('no-lease', onSwitch([host(), ...lonely(...many)]))).toEqual([
      'eth0 of vm-1, eth0 of vm-2, eth0 of vm-3 and 37 more are connected, but gave themselves addresses of 169.254.0.0/16: switch is an Internal switch: Hyper-V hands out no addresses there, so they are set by hand, or by a DHCP server that you run.',
    ])
    expect(
      sentencesOf('no-lease', onSwitch([host(), ...lonely('vm')], switchOf('Internal', { defaultSwitch: true }))),
    ).toEqual([
      'eth0 of vm is connected, but gave itself 169.254.7.7: the DHCP service that Windows runs for switch did not answer.',
    ])
  })

  test('beside a proper address, for a service (/32), or on a guest that is off is none', () => {
    const both = guest('both', '192.168.50.9/24')
    both.interfaces[0]?.addresses.push({ address: address('169.254.7.7'), length: 16, sources: saidBy('both') })
    const service = guest('service', '169.254.20.10/32')
    const asleep = guest('asleep', '169.254.7.8/16', { power: sourced('off') })
    expect(findingsOf('no-lease', onSwitch([host(), both, service, asleep]))).toEqual([])
  })

  test('on a card that is not connected is a notice that names the cause; Npcap’s is neither', () => {
    const sample = sampleInventory('boot-1')
    expect(findingsOf('no-lease', sample)).toEqual([])
    const [finding] = findingsOf('unplugged', sample)
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['host#eth0', 'lan/NYCLNY6X2VBH2#eth0'])
    expect(finding?.sources).toContainEqual(expect.objectContaining({ output: 'host/ip-address.txt', line: 3 }))
  })
})

describe('a duplicate address', () => {
  test('of two machines that both say so, as in the recorded lab, is an error', () => {
    expect(findingsOf('duplicate-address', fixture('linux-lab'))).toMatchObject([
      { severity: 'error', sentence: 'br0 of vm and eth0 of web both have fd77::1.' },
    ])
  })

  test('is none on two switches, and none where one of them is off or only an old row says so', () => {
    const [one, other] = [guest('one', '192.168.50.9/24'), guest('other', '192.168.50.9/24')]
    expect(findingsOf('duplicate-address', onSwitch([host(), one, other])).map(({ severity }) => severity)).toEqual([
      'error',
    ])
    const elsewhere = machine('guest', 'elsewhere', [['eth0', '192.168.50.9/24', 'b']], { observed: true })
    const apart = [host(), one, elsewhere]
    const b = segment('b', 'virtual-switch', '192.168.50.0/24', apart, switchOf('Private'))
    expect(findingsOf('duplicate-address', { ...onSwitch(apart), segments: [...onSwitch(apart).segments, b] })).toEqual(
      [],
    )
    expect(
      findingsOf(
        'duplicate-address',
        onSwitch([host(), one, guest('off', '192.168.50.9/24', { power: sourced('off') })]),
      ),
    ).toEqual([])
    const seen = machine('guest', 'seen', [['eth0', '192.168.50.9/24', 'switch']])
    for (const held of seen.interfaces) {
      held.mac = sourced(mac('00:15:5d:00:00:09'))
      for (const address of held.addresses) address.sources = saidBy('host', 'ip neigh')
    }
    const row = (state: string) => ({
      address: address('192.168.50.9'),
      mac: mac('00:15:5d:00:00:09'),
      kind: 'device' as const,
      state,
      sources: saidBy('host', 'ip neigh'),
    })
    expect(findingsOf('duplicate-address', onSwitch([host({ neighbours: [row('STALE')] }), one, seen]))).toEqual([])
    expect(
      findingsOf('duplicate-address', onSwitch([host({ neighbours: [row('REACHABLE')] }), one, seen])).map(
        ({ severity }) => severity,
      ),
    ).toEqual(['warning'])
  })

  test('that the system itself found is told', () => {
    const one = guest('one', '192.168.50.9/24')
    for (const held of one.interfaces.flatMap(({ addresses }) => addresses)) held.duplicate = true
    expect(sentencesOf('duplicate-address', onSwitch([host(), one]))).toEqual([
      'eth0 of one does not use its address 192.168.50.9: the system found it in use by another machine.',
    ])
  })
})

describe('an address set by hand on the Default Switch', () => {
  const onDefault = (...guests: Machine[]) =>
    onSwitch([host(os('windows')), ...guests], switchOf('Internal', { defaultSwitch: true }))
  const byHand = (name: string, cidr: string) => {
    const one = guest(name, cidr)
    for (const held of one.interfaces.flatMap(({ addresses }) => addresses))
      held.assigned = { by: 'manual', sentence: '', sources: saidBy(name) }
    return one
  }

  test('is a warning while its network lasts, and an error after', () => {
    expect(
      findingsOf(
        'static-on-default-switch',
        onDefault(byHand('now', '192.168.50.9/24'), byHand('then', '172.17.2.9/28')),
      ),
    ).toMatchObject([
      {
        severity: 'error',
        sentence:
          'eth0 of then (172.17.2.9) has an address that does not belong to switch, which is 192.168.50.0/24 now.',
      },
      {
        severity: 'warning',
        sentence:
          'eth0 of now (192.168.50.9) has no lease: its address was set by hand, and switch gets another network at the next boot.',
      },
    ])
  })

  test('is none with a lease, nor on a switch whose network stays', () => {
    expect(findingsOf('static-on-default-switch', onDefault(guest('leased', '192.168.50.9/24')))).toEqual([])
    expect(findingsOf('static-on-default-switch', onSwitch([host(), byHand('now', '192.168.50.9/24')]))).toEqual([])
  })
})

describe('a wrong mask', () => {
  test('is held against that of the host', () => {
    expect(
      sentencesOf(
        'wrong-mask',
        onSwitch([host(), guest('wide', '192.168.50.9/16'), guest('right', '192.168.50.8/24')]),
      ),
    ).toEqual([
      'eth0 of wide (/16) has another mask than vSwitch of host, whose network is 192.168.50.0/24 (mask 255.255.255.0).',
    ])
  })

  test('is none for an address alone (/32), another network, or a length that was only taken for granted', () => {
    const assumedLength = guest('seen', '192.168.50.7/16')
    for (const held of assumedLength.interfaces.flatMap(({ addresses }) => addresses))
      held.lengthSources = sourced(0).sources
    const all = [host(), guest('alone', '192.168.50.9/32'), guest('other', '172.16.0.9/24'), assumedLength]
    expect(findingsOf('wrong-mask', onSwitch(all))).toEqual([])
  })
})

describe('networks that share addresses', () => {
  const laptop = (switchNetwork: string, ...rows: string[]) => {
    const one = machine(
      'host',
      'host',
      [
        ['Wi-Fi', '192.168.1.7/24', 'lan'],
        ['docker0', switchNetwork, 'docker'],
        ['tun0', '10.8.0.2/32', undefined],
      ],
      { ...os('linux'), ...routes('host', ...rows) },
    )
    for (const held of one.interfaces) if (held.name === 'tun0') held.kind = sourced('tunnel')
    return inventoryWith(
      [one],
      [
        segment('lan', 'lan', '192.168.1.0/24', [one], { external: true }),
        segment('docker', 'bridge', switchNetwork, [one]),
      ],
    )
  }

  test('Docker’s and the LAN’s; a VPN’s that is within the LAN’s, and (a notice) one that holds it', () => {
    expect(sentencesOf('overlapping-networks', laptop('192.168.0.1/16'))).toEqual([
      '192.168.0.0/16 of docker0 of host and 192.168.1.0/24 of Wi-Fi of host share addresses: those of 192.168.1.0/24 are looked for only at Wi-Fi.',
    ])
    expect(
      findingsOf(
        'overlapping-networks',
        laptop('172.17.0.1/16', '192.168.1.128/25 dev tun0', '172.16.0.0/12 dev tun0'),
      ).map(({ severity }) => severity),
    ).toEqual(['notice', 'warning'].reverse())
  })

  test('none where they only touch, for a full tunnel’s default route, and for a summary row over a router', () => {
    expect(
      findingsOf(
        'overlapping-networks',
        laptop(
          '192.168.2.1/24',
          '0.0.0.0/1 dev tun0',
          '128.0.0.0/1 dev tun0',
          '192.168.0.0/16 via 192.168.1.1 dev Wi-Fi',
        ),
      ),
    ).toEqual([])
  })
})

describe('the Default Switch', () => {
  test('re-addressed since the earlier moment is told with the guests; the same again is not', () => {
    const [then, now] = [sampleInventory('boot-1'), sampleInventory('boot-2')]
    const [finding] = findingsOf('default-switch-readdressed', now, then)
    expect(finding?.sources.every((source) => source.kind === 'seen' && !source.output.includes('boot-1'))).toBe(true)
    expect(finding?.subjects[0]).toEqual({ kind: 'segment', id: 'switch/Default Switch' })
    expect(findingsOf('default-switch-readdressed', now, now)).toEqual([])
  })
})

const IPCONFIG = (server: string, own: string) => `
Windows IP Configuration

   Host Name . . . . . . . . . . . . : PC
   Primary Dns Suffix  . . . . . . . :
   Node Type . . . . . . . . . . . . : Hybrid
   IP Routing Enabled. . . . . . . . : No
   WINS Proxy Enabled. . . . . . . . : No

Ethernet adapter Ethernet:

   Connection-specific DNS Suffix  . :
   Description . . . . . . . . . . . : Intel(R) Ethernet Connection
   Physical Address. . . . . . . . . : F0-6E-0B-00-00-${own.padStart(2, '0')}
   DHCP Enabled. . . . . . . . . . . : Yes
   Autoconfiguration Enabled . . . . : Yes
   IPv4 Address. . . . . . . . . . . : 10.0.0.${own}(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
   Lease Obtained. . . . . . . . . . : Monday, January 6, 2020 10:00:00 AM
   Lease Expires . . . . . . . . . . : Tuesday, January 7, 2020 10:00:00 AM
   Default Gateway . . . . . . . . . : 10.0.0.1
   DHCP Server . . . . . . . . . . . : ${server}
   DNS Servers . . . . . . . . . . . : 10.0.0.1
   NetBIOS over Tcpip. . . . . . . . : Enabled
`

test('leases of two DHCP servers on one network are told; of one, not', () => {
  const two = (server: string) =>
    recorded({
      'host/ipconfig-all.txt': IPCONFIG('10.0.0.1', '50'),
      'lan/other/ipconfig-all.txt': IPCONFIG(server, '51'),
    })
  expect(sentencesOf('two-dhcp-servers', two('10.0.0.77'))).toEqual([
    '10.0.0.1 (to Ethernet of PC) and 10.0.0.77 (to Ethernet of other) have handed out addresses on home network.',
  ])
  expect(findingsOf('two-dhcp-servers', two('10.0.0.1'))).toEqual([])
})

describe('a guest’s DNS server', () => {
  const asking = (server: string) => {
    const vm = guest('vm', '192.168.50.9/24', {
      dnsServers: [sourced(address(server))],
      ...routes('vm', '192.168.50.0/24 dev eth0', 'default via 192.168.50.1 dev eth0'),
    })
    const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
    return onSwitch([
      host({
        ...os('windows'),
        ...routes('host', '10.0.0.0/24 dev eth0', '192.168.50.0/24 dev vSwitch', 'default via 10.0.0.1 dev eth0'),
      }),
      vm,
      router,
    ])
  }

  test('behind a host that passes nothing on can’t be reached', () => {
    expect(sentencesOf('dns-unreachable', asking('10.0.0.1'))[0]).toMatch(
      /^vm asks 10\.0\.0\.1 for names, but can’t reach it: /,
    )
    expect(findingsOf('dns-unreachable', asking('8.8.8.8'))).toHaveLength(1)
  })

  test('is fine on the host itself, and is not judged where nobody knows whose it is', () => {
    for (const server of ['192.168.50.1', '127.0.0.53', 'fec0:0:0:ffff::1', '10.9.9.9'])
      expect(findingsOf('dns-unreachable', asking(server)), server).toEqual([])
  })

  test('is read from resolv.conf', () => {
    const vm = recorded({
      'guests/vm/resolv.conf.txt': '# made by systemd\nnameserver 10.0.0.1\noptions edns0\nsearch lan\n',
    }).machines.find(({ id }) => id === 'guests/vm')
    expect(vm?.dnsServers).toMatchObject([{ value: '10.0.0.1', sources: [{ line: 2 }] }])
  })
})
