import { describe, expect, test } from 'vitest'
import { fixtureText } from '../../../tests/support/fixture-text.ts'
import type { Attachment, Machine } from '../../inventory/inventory.ts'
import type { ExtendedAcl } from '../../inventory/windows-network.ts'
import { machine, os, segment, switchOf } from '../../reach/lab-topology.test-support.ts'
import { findingsOf, inventoryWith, sentencesOf, sourced } from '../findings.test-support.ts'
import { fixture } from '../recorded.test-support.ts'

const host = machine(
  'host',
  'host',
  [
    ['eth0', '10.0.0.2/24', 'lan'],
    ['vEthernet (a)', '192.168.50.1/24', 'a'],
  ],
  os('windows'),
)
const guest = (id: string, last: number) =>
  machine('guest', id, [['eth0', `192.168.50.${last}/24`, 'a']], { observed: true })

/** Guests one and two and the host on one switch; its ports as given. */
function onSwitch(
  ports: Record<string, Partial<Attachment>>,
  machines: Machine[] = [host, guest('one', 11), guest('two', 12)],
  external = false,
) {
  const a = segment('a', 'virtual-switch', '192.168.50.0/24', machines, switchOf(external ? 'External' : 'Internal'))
  for (const attachment of a.attachments) Object.assign(attachment, ports[attachment.machine])
  return inventoryWith(machines, [a])
}

describe('VLANs', () => {
  const access = (vlan: number) => ({ vlan: sourced({ mode: 'access' as const, vlan }) })
  const untagged = { vlan: sourced({ mode: 'untagged' as const }) }

  test('of machines of one network that differ are a warning, held against the host’s', () => {
    const [finding] = findingsOf('vlan-mismatch', onSwitch({ host: untagged, one: access(20), two: untagged }))
    expect(finding?.sentence).toBe(
      'On a, eth0 of one (VLAN 20) has an address of 192.168.50.0/24, like host and two (no VLAN).',
    )
    expect(finding?.remedies[0]?.commands).toEqual(["Set-VMNetworkAdapterVlan -VMName 'one' -Untagged"])
  })

  test('that are equal, that nobody asked about, or that part two networks are none', () => {
    expect(findingsOf('vlan-mismatch', onSwitch({ host: access(20), one: access(20), two: access(20) }))).toEqual([])
    expect(findingsOf('vlan-mismatch', onSwitch({ one: access(20) }))).toEqual([])
    const other = machine('guest', 'two', [['eth0', '192.168.60.12/24', 'a']])
    expect(findingsOf('vlan-mismatch', onSwitch({ host: untagged, two: access(20) }, [host, other]))).toEqual([])
    expect(findingsOf('vlan-mismatch', fixture('windows-json'))).toEqual([])
  })
})

describe('an access list', () => {
  const acl = (action: string) => ({ direction: 'Both', action, remote: '10.0.0.0/24' })
  const extended = (weight: number, action: 'allow' | 'deny', more: Partial<ExtendedAcl> = {}): ExtendedAcl => ({
    direction: 'in',
    action,
    weight,
    sources: sourced(0).sources,
    ...more,
  })
  const lists = (acls: ReturnType<typeof acl>[], ...entries: ExtendedAcl[]) =>
    onSwitch({ one: { acls, aclSources: sourced(0).sources, extendedAcls: sourced(entries) } })

  test('that only allows, or whose denial comes too late, stops nothing', () => {
    expect(sentencesOf('acl-without-effect', lists([acl('Allow')]))[0]).toMatch(
      /^The access list of eth0 of one stops nothing: its entries only allow/,
    )
    expect(sentencesOf('acl-without-effect', lists([], extended(100, 'allow'), extended(1, 'deny')))[0]).toMatch(
      /an entry of weight 100 allows everything in/,
    )
  })

  test('that denies something, only counts, or is empty is none', () => {
    for (const one of [
      lists([acl('Allow'), acl('Deny')]),
      lists([acl('Meter')]),
      lists([]),
      lists([], extended(100, 'allow', { remotePort: '80' }), extended(1, 'deny')),
    ])
      expect(findingsOf('acl-without-effect', one)).toEqual([])
    expect(findingsOf('acl-without-effect', fixture('windows-json'))).toEqual([])
  })
})

describe('what a guest’s port allows', () => {
  test('sending with any MAC, told of all at once; usually it is forbidden', () => {
    expect(
      sentencesOf(
        'mac-spoofing-allowed',
        onSwitch({ one: { macSpoofing: sourced(true) }, two: { macSpoofing: sourced(true) } }),
      ),
    ).toEqual(['one and two may send with any MAC address.'])
    expect(findingsOf('mac-spoofing-allowed', onSwitch({ one: { macSpoofing: sourced(false) } }))).toEqual([])
  })

  test('router advertisements, where the network outside hears them; not on an Internal switch', () => {
    const ports = {
      one: { routerGuard: sourced(false), dhcpGuard: sourced(true) },
      two: { routerGuard: sourced(true), dhcpGuard: sourced(true) },
    }
    expect(sentencesOf('guest-may-announce', onSwitch(ports, undefined, true))).toEqual([
      'one on a may send router advertisements or DHCP answers to the network outside.',
    ])
    expect(findingsOf('guest-may-announce', onSwitch(ports))).toEqual([])
  })

  test('copies of others’ traffic are told from Hyper-V’s own words; a reader without anything to read is none', () => {
    const adapters = (modes: string[]) =>
      modes
        .map(
          (mode, index) =>
            `Name : Network Adapter\nIsManagementOs : False\nVMName : vm-${index}\nSwitchName : a\nMacAddress : 00155D00E50${index}\nPortMirroringMode : ${mode}\n`,
        )
        .join('\n')
    const told = (...modes: string[]) =>
      sentencesOf(
        'port-mirroring',
        fixture('windows-json', {
          'host/Get-VMNetworkAdapter-All.json': undefined,
          'host/Get-VMNetworkAdapter.txt': adapters(modes),
        }),
      )
    expect(told('Destination', 'Source', 'None')).toEqual(['On a, vm-0 gets a copy of all that vm-1 sends and gets.'])
    expect([...told('Destination', 'None'), ...told('None', 'None')]).toEqual([])
  })
})

describe('bridge netfilter', () => {
  test('that drops frames between two guests is told, with its setting and rule; switched off, it is none', () => {
    const [finding] = findingsOf('bridge-firewall', fixture('linux-lab'))
    expect(finding?.sentence).toMatch(/firewall drops frames between ports of br0/)
    const off = fixture('linux-lab', {
      'host/sysctl.txt': fixtureText('linux-lab/host/sysctl.txt').replace(/(bridge-nf-call-iptables = )1/, '$10'),
    })
    expect(findingsOf('bridge-firewall', off)).toEqual([])
  })
})

describe('MTUs', () => {
  const sized = (...mtus: (number | undefined)[]) => {
    const machines = [structuredClone(host), guest('one', 11), guest('two', 12)]
    for (const [index, one] of machines.entries()) {
      const mtu = mtus[index]
      for (const held of one.interfaces) if (held.segment === 'a' && mtu !== undefined) held.mtu = sourced(mtu)
    }
    return onSwitch({}, machines)
  }

  test('larger than the host’s are a warning, smaller ones a notice', () => {
    expect(findingsOf('mtu-mismatch', sized(1500, 9000, 1400))).toMatchObject([
      {
        severity: 'warning',
        sentence: 'eth0 of one sends packets of up to 9000 bytes; on a the usual size is 1500 (host).',
      },
      {
        severity: 'notice',
        sentence: 'eth0 of two sends packets of up to 1400 bytes; on a the usual size is 1500 (host).',
      },
    ])
  })

  test('that are equal or not recorded are none', () => {
    expect([
      ...findingsOf('mtu-mismatch', sized(1500, 1500)),
      ...findingsOf('mtu-mismatch', sized(undefined, 9000)),
    ]).toEqual([])
  })
})

describe('two cards of a guest on one switch', () => {
  const two = (second: string, at: string) => {
    const twin = machine(
      'guest',
      'twin',
      [
        ['eth0', '192.168.50.11/24', 'a'],
        ['eth1', second, at],
      ],
      { observed: true },
    )
    return onSwitch({}, [host, twin])
  }

  test('with addresses of one network are a warning', () => {
    expect(findingsOf('two-nics-one-segment', two('192.168.50.12/24', 'a'))).toMatchObject([
      { severity: 'warning', sentence: 'twin has 2 cards on a: eth0 (192.168.50.11) and eth1 (192.168.50.12).' },
    ])
  })

  test('with addresses of two networks, or on two switches, are none', () => {
    expect(findingsOf('two-nics-one-segment', two('192.168.60.12/24', 'a'))).toEqual([])
    expect(findingsOf('two-nics-one-segment', two('192.168.50.12/24', 'b'))).toEqual([])
  })
})

test('an External switch on Wi-Fi is a notice; on a cable it is none', () => {
  const on = (kind: 'wifi' | 'ethernet') => {
    const laptop = structuredClone(host)
    for (const one of laptop.interfaces)
      if (one.name === 'eth0') Object.assign(one, { segment: 'a', kind: sourced(kind) })
    return onSwitch({ host: { port: 'host#eth0' } }, [laptop, guest('one', 11)], true)
  }
  expect(sentencesOf('external-on-wifi', on('wifi'))).toEqual(['a leads outside by the Wi-Fi card eth0 of host.'])
  expect(findingsOf('external-on-wifi', on('ethernet'))).toEqual([])
})

describe('the host’s firewall', () => {
  const profile = (enabled: string) =>
    fixture('windows-json', {
      'host/Get-NetFirewallProfile.json': JSON.stringify([
        {
          Name: 'Public',
          Enabled: enabled,
          DefaultInboundAction: 'NotConfigured',
          DefaultOutboundAction: 'NotConfigured',
        },
      ]),
    })

  test('takes a switch’s network for a public one', () => {
    expect(sentencesOf('firewall-public', profile('True'))).toEqual([
      'vEthernet (LabNat) of LAB-LAPTOP counts as public: the firewall lets nothing in from the guests there but what a rule allows.',
    ])
  })

  test('is not told of where it is switched off for public networks, nor where the network is a private one', () => {
    expect(findingsOf('firewall-public', profile('False'))).toEqual([])
    const home = profile('True')
    for (const one of home.machines.flatMap(({ interfaces }) => interfaces)) one.networkCategory = sourced('Private')
    expect(findingsOf('firewall-public', home)).toEqual([])
  })
})
