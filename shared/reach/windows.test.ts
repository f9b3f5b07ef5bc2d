import { describe, expect, test } from 'vitest'
import type { Attachment, Machine } from '../inventory/inventory.ts'
import type { FirewallRule } from '../inventory/windows-network.ts'
import { address } from '../net/address.ts'
import { mac } from '../net/mac.ts'
import { prefix } from '../net/prefix.ts'
import { ask, machine, os, segment, switchOf } from './lab-topology.test-support.ts'

// What Windows and Hyper-V decide, rule by rule (windows.md, reachability.md).

const sources: Machine['name']['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]
const sourced = <T>(value: T) => ({ value, sources })
const codes = ({ blocks }: { blocks: { code: string }[] }) => blocks.map(({ code }) => code)

interface Options {
  host?: Partial<Machine>
  ports?: Record<string, Partial<Attachment>>
  /** Interfaces of the host on which forwarding is set, by name. */
  forwarding?: Record<string, boolean>
  /** Which of the two switches is the Default Switch. */
  defaultSwitch?: 'a' | 'b'
  /** The MAC with which vm sends. */
  vmMac?: string
}

/** A Windows laptop on a LAN with two plain Internal switches: vm and other on the one, third on the other. */
function laptop({ host: more = {}, ports = {}, forwarding = {}, vmMac, defaultSwitch }: Options = {}) {
  const host = machine(
    'host',
    'host',
    [
      ['Wi-Fi', '10.0.0.2/24', 'lan'],
      ['vEthernet (a)', '192.168.50.1/24', 'a'],
      ['vEthernet (b)', '192.168.60.1/24', 'b'],
    ],
    { ...os('windows'), ...more },
  )
  for (const one of host.interfaces) {
    const set = forwarding[one.name]
    if (set !== undefined) one.ip = { 4: { forwarding: sourced(set) } }
  }
  const vm = machine('guest', 'vm', [['eth0', '192.168.50.10/24', 'a']], os('linux'))
  for (const one of vm.interfaces) if (vmMac !== undefined) one.mac = sourced(mac(vmMac))
  const other = machine('guest', 'other', [['eth0', '192.168.50.11/24', 'a']], os('linux'))
  const third = machine('guest', 'third', [['eth0', '192.168.60.10/24', 'b']], os('linux'))
  const nas = machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']])
  const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
  const machines = [host, vm, other, third, nas, router]
  const segments = [
    segment('lan', 'lan', '10.0.0.0/24', machines, { external: true }),
    segment('a', 'virtual-switch', '192.168.50.0/24', machines, switchOf('Internal')),
    segment('b', 'virtual-switch', '192.168.60.0/24', machines, switchOf('Internal')),
  ]
  for (const one of segments) one.defaultSwitch = one.id === defaultSwitch
  for (const attachment of segments.flatMap(({ attachments }) => attachments))
    Object.assign(attachment, ports[attachment.machine])
  return (
    from: string,
    to: string,
    question: { address?: string; protocol?: 'icmp' | 'tcp' | 'udp'; port?: number } = {},
  ) => ask(machines, segments, { from, to, ...question })
}

describe('forwarding', () => {
  test('two Internal switches are joined only where it is on for both vNICs', () => {
    expect(laptop({ forwarding: { 'vEthernet (a)': true, 'vEthernet (b)': true } })('vm', 'third').verdict).toBe(
      'reachable',
    )
    expect(codes(laptop({ forwarding: { 'vEthernet (a)': true } })('vm', 'third'))).toEqual(['not-forwarding'])
  })
  test('a NAT that was not asked about is named as taken for granted', () => {
    const [block] = laptop()('vm', 'nas').blocks
    expect(block?.sources).toContainEqual(expect.objectContaining({ code: 'nats-not-recorded' }))
    const [asked] = laptop({ host: { nats: sourced([]) } })('vm', 'nas').blocks
    expect(asked?.sources).not.toContainEqual(expect.objectContaining({ code: 'nats-not-recorded' }))
  })
  test('weak host receive takes what comes in by another interface', () => {
    expect(codes(laptop()('vm', 'host', { address: '10.0.0.2' }))).toEqual(['strong-host'])
    const weak = laptop({ forwarding: { 'vEthernet (a)': true } })
    expect(weak('vm', 'host', { address: '10.0.0.2' }).verdict).toBe('reachable')
  })
})

describe('the Default Switch beside another Internal switch', () => {
  test('forwarding on both vNICs joins them, and the NAT alone does not', () => {
    expect(codes(laptop({ defaultSwitch: 'a' })('vm', 'third'))).toEqual(['not-forwarding'])
    expect(codes(laptop({ defaultSwitch: 'a' })('third', 'vm'))).toEqual(['not-forwarding'])
    const both = { 'vEthernet (a)': true, 'vEthernet (b)': true }
    expect(laptop({ defaultSwitch: 'a', forwarding: both })('third', 'vm').verdict).toBe('reachable')
    expect(laptop({ defaultSwitch: 'a' })('vm', 'nas').verdict).toBe('reachable')
  })
})

describe('NetNat', () => {
  const nat = { name: 'lab', internal: prefix('192.168.50.0/24'), sources }
  const mapping = {
    protocol: 'tcp' as const,
    externalAddress: address('0.0.0.0'),
    externalPort: 2222,
    internalAddress: address('192.168.50.10'),
    internalPort: 22,
    sources,
  }
  const from = laptop({ host: { nats: sourced([nat]), natMappings: sourced([mapping]) } })
  test('translates outwards for its own prefix and for no other', () => {
    for (const to of ['nas', 'router', 'internet', 'host']) expect(from('vm', to).verdict, to).toBe('reachable')
    expect(codes(from('third', 'nas'))).toEqual(['not-forwarding'])
  })
  test('lets in a mapped port, and nothing else', () => {
    const mapped = from('nas', 'host', { address: '10.0.0.2', protocol: 'tcp', port: 2222 })
    expect(mapped.verdict).toBe('reachable')
    expect(mapped.hops.at(-1)?.stack).toBe('vm')
    expect(mapped.hops.map(({ sentence }) => sentence).join(' ')).toContain(
      'maps what was asked for to 192.168.50.10, port 22',
    )
    expect(mapped.replyHops.at(-1)?.stack).toBe('nas')
    const other = from('nas', 'host', { address: '10.0.0.2', protocol: 'tcp', port: 2223 })
    expect(other.hops.at(-1)?.stack).toBe('host')
    expect(codes(from('nas', 'vm'))).toEqual(['no-route', 'nat-no-mapping'])
  })
})

describe('port proxy', () => {
  const proxy = {
    listenFamily: 4 as const,
    listenAddress: '*' as const,
    listenPort: 8080,
    connectAddress: address('192.168.50.10'),
    connectPort: 80,
    sources,
  }
  const from = laptop({ host: { portProxies: sourced([proxy]) } })
  test('is a conversation of the host’s own with the guest: neither route nor NAT is needed', () => {
    const verdict = from('nas', 'host', { address: '10.0.0.2', protocol: 'tcp', port: 8080 })
    expect(verdict.verdict).toBe('reachable')
    expect(verdict.hops.at(-1)).toMatchObject({ kind: 'deliver', stack: 'vm', source: '192.168.50.1' })
    expect(verdict.replyHops.at(-1)?.stack).toBe('nas')
  })
  test('is for TCP and its port only', () => {
    expect(from('nas', 'host', { address: '10.0.0.2', protocol: 'udp', port: 8080 }).hops.at(-1)?.stack).toBe('host')
    expect(from('nas', 'host', { address: '10.0.0.2', protocol: 'tcp', port: 81 }).hops.at(-1)?.stack).toBe('host')
  })
})

describe('the Windows firewall', () => {
  const profiles = sourced(
    (['Domain', 'Private', 'Public'] as const).map((name) => ({
      name,
      enabled: true,
      defaultInbound: 'notConfigured' as const,
      sources,
    })),
  )
  const rule = (more: Partial<FirewallRule>): FirewallRule => ({
    name: 'r',
    direction: 'in',
    action: 'allow',
    enabled: true,
    profiles: [],
    conditionsTold: true,
    sources,
    ...more,
  })
  const guarded = (...rules: FirewallRule[]) =>
    laptop({ host: { firewallProfiles: profiles, firewallRules: sourced(rules) } })
  const ping = (from: ReturnType<typeof laptop>) => from('vm', 'host', { address: '192.168.50.1' })

  test('a vEthernet is a Public network: the host does not answer a guest’s ping unless a rule says so', () => {
    const verdict = ping(guarded())
    expect(codes(verdict)).toEqual(['input-filter-deny'])
    expect(verdict.blocks[0]?.sentence).toContain('no rule lets it in on a Public network')
    expect(ping(guarded(rule({ protocol: 'icmpv4', icmpTypes: ['8'] }))).verdict).toBe('reachable')
    expect(codes(ping(guarded(rule({ protocol: 'icmpv4', icmpTypes: ['3:4'] }))))).toEqual(['input-filter-deny'])
    expect(codes(ping(guarded(rule({ protocol: 'icmpv4', profiles: ['Private'] }))))).toEqual(['input-filter-deny'])
  })
  test('a blocking rule wins over an allowing one', () => {
    const verdict = ping(guarded(rule({}), rule({ name: 'no pings', action: 'block', protocol: 'icmpv4' })))
    expect(verdict.blocks[0]?.sentence).toContain('“no pings” blocks it')
  })
  test('ports, addresses and the local subnet count', () => {
    const ssh = { address: '192.168.50.1', protocol: 'tcp' as const, port: 22 }
    expect(guarded(rule({ protocol: 'tcp', localPorts: ['20-25'] }))('vm', 'host', ssh).verdict).toBe('reachable')
    expect(codes(guarded(rule({ protocol: 'tcp', localPorts: ['80'] }))('vm', 'host', ssh))).toEqual([
      'input-filter-deny',
    ])
    expect(guarded(rule({ remoteAddresses: ['LocalSubnet'] }))('vm', 'host', ssh).verdict).toBe('reachable')
    expect(codes(guarded(rule({ remoteAddresses: ['10.0.0.0/24'] }))('vm', 'host', ssh))).toEqual(['input-filter-deny'])
  })
  test('a rule for one program is not taken to apply, and that is said', () => {
    const { blocks, assumptions } = ping(guarded(rule({ program: 'x.exe' })))
    expect(blocks).toHaveLength(1)
    expect(assumptions.map(({ code }) => code)).toContain('firewall-rule-not-judged')
  })
  test('profiles without recorded rules are taken to let in, and that is said', () => {
    const { verdict, assumptions } = ping(laptop({ host: { firewallProfiles: profiles } }))
    expect(verdict).toBe('reachable')
    expect(assumptions.map(({ code }) => code)).toContain('firewall-rules-not-recorded')
  })
})

describe('Hyper-V ports', () => {
  const vlan = (value: NonNullable<Attachment['vlan']>['value']) => ({ vlan: sourced(value) })
  test('access VLANs keep apart, the same one does not', () => {
    const access = (number: number) => vlan({ mode: 'access', vlan: number })
    expect(codes(laptop({ ports: { vm: access(10) } })('vm', 'other'))).toEqual(['vlan-mismatch'])
    expect(laptop({ ports: { vm: access(10), other: access(10) } })('vm', 'other').verdict).toBe('reachable')
    expect(
      laptop({ ports: { vm: access(10), other: vlan({ mode: 'trunk', native: 10, allowed: [] }) } })('vm', 'other')
        .verdict,
    ).toBe('reachable')
  })
  test('of a private VLAN, isolated ports reach promiscuous ones only', () => {
    const isolated = vlan({ mode: 'private', type: 'isolated', primary: 10, secondary: 200 })
    const promiscuous = vlan({
      mode: 'private',
      type: 'promiscuous',
      primary: 10,
      secondaries: [{ from: 200, to: 210 }],
    })
    expect(codes(laptop({ ports: { vm: isolated, other: isolated } })('vm', 'other'))).toEqual(['vlan-mismatch'])
    expect(laptop({ ports: { vm: isolated, other: promiscuous } })('vm', 'other').verdict).toBe('reachable')
  })
  test('a guest that sends with another MAC than its adapter’s is not heard, unless that is allowed', () => {
    const port = (macSpoofing: boolean) => ({
      vm: { mac: sourced(mac('00:15:5d:00:00:01')), macSpoofing: sourced(macSpoofing) },
    })
    const own = { vmMac: '00:15:5d:00:00:99' }
    expect(codes(laptop({ ports: port(false), ...own })('vm', 'other'))).toEqual(['mac-spoofing-blocked'])
    expect(codes(laptop({ ports: port(false), ...own })('other', 'vm'))).toEqual(['reply-dropped'])
    expect(laptop({ ports: port(true), ...own })('vm', 'other').verdict).toBe('reachable')
    expect(laptop({ ports: port(false), vmMac: '00:15:5d:00:00:01' })('vm', 'other').verdict).toBe('reachable')
  })
  test('of an extended access list the highest weight decides, and a stateful one lets answers back', () => {
    const acl = (more: object) => ({ direction: 'in' as const, action: 'deny' as const, weight: 1, sources, ...more })
    const ports = (...list: ReturnType<typeof acl>[]) => ({ other: { extendedAcls: sourced(list) } })
    const ssh = { protocol: 'tcp' as const, port: 22 }
    expect(codes(laptop({ ports: ports(acl({})) })('vm', 'other', ssh))).toEqual(['port-acl-deny'])
    const allow = acl({ action: 'allow', protocol: 'tcp', localPort: '22', weight: 10 })
    expect(laptop({ ports: ports(acl({}), allow) })('vm', 'other', ssh).verdict).toBe('reachable')
    expect(codes(laptop({ ports: ports(acl({}), allow) })('vm', 'other', { protocol: 'tcp', port: 80 }))).toEqual([
      'port-acl-deny',
    ])
    const out = acl({ direction: 'out', action: 'allow', stateful: true })
    expect(laptop({ ports: ports(acl({}), out) })('other', 'vm').verdict).toBe('reachable')
    expect(codes(laptop({ ports: ports(acl({})) })('other', 'vm'))).toEqual(['reply-dropped'])
  })
})
