import { describe, expect, test } from 'vitest'
import type { Attachment, Machine, Segment } from '../inventory/inventory.ts'
import { ask, forwards, machine, off, os, routes, segment } from './lab-topology.test-support.ts'

const codes = ({ blocks }: { blocks: { code: string }[] }) => blocks.map(({ code }) => code)

/** Two guests on one bridge of a Linux host. */
function bridge(a: Machine, b: Machine, ports: Record<string, Partial<Attachment>> = {}, host: Partial<Machine> = {}) {
  const owner = machine('host', 'host', [['br0', '10.7.0.1/24', 'br0']], { ...os('linux'), ...host })
  const machines = [owner, a, b]
  const bar: Segment = segment('br0', 'bridge', '10.7.0.0/24', machines)
  for (const attachment of bar.attachments) Object.assign(attachment, ports[attachment.machine])
  return (from: string, to: string, more: object = {}) => ask(machines, [bar], { from, to, ...more })
}
const guest = (id: string, cidr: string, more: Partial<Machine> = {}) =>
  machine('guest', id, [['eth0', cidr, 'br0']], { ...os('linux'), ...more })
const a = guest('a', '10.7.0.10/24')
const b = guest('b', '10.7.0.11/24')

describe('on one segment', () => {
  test('nothing stops two guests of one network', () => {
    const verdict = bridge(a, b)('a', 'b')
    expect(verdict.verdict).toBe('reachable')
    expect(verdict.hops.map(({ kind }) => kind)).toEqual(['route', 'neighbour', 'segment', 'deliver'])
  })
  test('a port that is down', () =>
    expect(codes(bridge(a, b, { b: { portUp: false } })('a', 'b'))).toEqual(['port-disconnected']))
  test('two isolated ports, and one', () => {
    expect(codes(bridge(a, b, { a: { isolated: true }, b: { isolated: true } })('a', 'b'))).toEqual(['port-isolated'])
    expect(bridge(a, b, { a: { isolated: true } })('a', 'b').verdict).toBe('reachable')
  })
  test('two VLANs, and one', () => {
    const access = (vlan: number) => ({ vlans: [{ from: vlan, to: vlan, pvid: true, untagged: true }] })
    expect(codes(bridge(a, b, { a: access(10), b: access(20) })('a', 'b'))).toEqual(['vlan-mismatch'])
    expect(bridge(a, b, { a: access(10), b: access(10) })('a', 'b').verdict).toBe('reachable')
  })
  test('an access list, of which the most exact entry counts', () => {
    const acl = (...acls: NonNullable<Attachment['acls']>) => ({ b: { acls } })
    const deny = { direction: 'Inbound', action: 'Deny', remote: 'ANY' }
    expect(codes(bridge(a, b, acl(deny))('a', 'b'))).toEqual(['port-acl-deny'])
    expect(
      bridge(a, b, acl(deny, { direction: 'Inbound', action: 'Allow', remote: '10.7.0.10' }))('a', 'b').verdict,
    ).toBe('reachable')
  })
  test('a guest that is off, as destination and as sender', () => {
    expect(codes(bridge(a, guest('b', '10.7.0.11/24', off))('a', 'b'))).toEqual(['guest-off'])
    expect(codes(bridge(guest('a', '10.7.0.10/24', off), b)('a', 'b'))).toEqual(['guest-off'])
  })
  test('one address twice: luck decides, so nothing is claimed', () => {
    const twin = guest('twin', '10.7.0.11/24')
    const owner = machine('host', 'host', [['br0', '10.7.0.1/24', 'br0']], os('linux'))
    const machines = [owner, a, b, twin]
    const verdict = ask(machines, [segment('br0', 'bridge', '10.7.0.0/24', machines)], { from: 'a', to: 'b' })
    expect({ verdict: verdict.verdict, reason: verdict.reason }).toEqual({
      verdict: 'unknown',
      reason: 'duplicate-address',
    })
  })
})

describe('routing', () => {
  const far = guest('b', '10.7.0.20/24')
  const narrow = guest('a', '10.7.0.10/30', routes('a', '10.7.0.8/30 dev eth0'))
  test('a wrong mask: the guest takes the address to be elsewhere, and has no gateway', () => {
    expect(codes(bridge(narrow, far)('a', 'b'))).toEqual(['no-route'])
  })
  test('a wrong mask the other way: the answer finds no way back', () => {
    expect(codes(bridge(narrow, far)('b', 'a'))).toEqual(['no-reply-route'])
  })
  test('a row that throws away on purpose', () => {
    const blind = guest('a', '10.7.0.10/24', routes('a', 'blackhole 10.7.0.11/32', '10.7.0.0/24 dev eth0'))
    expect(codes(bridge(blind, b)('a', 'b'))).toEqual(['route-blackhole'])
  })
  test('the longest prefix wins, then the lowest metric', () => {
    const metric = guest(
      'a',
      '10.7.0.10/24',
      routes('a', 'blackhole 10.7.0.0/24 metric 50', '10.7.0.0/24 dev eth0 metric 10'),
    )
    expect(bridge(metric, b)('a', 'b').verdict).toBe('reachable')
  })
  test('a gateway that nobody has', () => {
    const lost = guest('a', '10.7.0.10/24', routes('a', '10.7.0.0/24 dev eth0', 'default via 10.7.0.254 dev eth0'))
    const verdict = bridge(lost, b)('a', 'host', { address: '10.7.0.1' })
    expect(verdict.verdict).toBe('reachable')
    expect(codes(bridge(lost, b)('a', 'internet'))[0]).toBe('no-neighbour')
  })
  test('link-local on one side: it answers on its own cable only', () => {
    const apipa = guest('a', '169.254.1.1/16')
    expect(codes(bridge(apipa, b)('a', 'b'))).toEqual(['link-local-address'])
    expect(codes(bridge(apipa, b)('b', 'a'))).toEqual(['link-local-address'])
    expect(bridge(apipa, guest('b', '169.254.2.2/16'))('a', 'b').verdict).toBe('reachable')
  })
})

describe('through the host', () => {
  const two = (host: Partial<Machine>) => {
    const owner = machine(
      'host',
      'host',
      [
        ['br0', '10.7.0.1/24', 'br0'],
        ['br1', '10.8.0.1/24', 'br1'],
      ],
      { ...os('linux'), ...host },
    )
    const c = machine('guest', 'c', [['eth0', '10.8.0.10/24', 'br1']], os('linux'))
    const machines = [owner, a, c]
    const segments = [
      segment('br0', 'bridge', '10.7.0.0/24', machines),
      segment('br1', 'bridge', '10.8.0.0/24', machines),
    ]
    return (from: string, to: string, more: object = {}) => ask(machines, segments, { from, to, ...more })
  }
  test('two switches of one host are joined by forwarding', () => {
    expect(two(forwards())('a', 'c').verdict).toBe('reachable')
    expect(codes(two(forwards(false))('a', 'c'))).toEqual(['not-forwarding'])
  })
  test('Linux is a weak host: it answers a guest for its address on the other switch without forwarding', () => {
    expect(two(forwards(false))('a', 'host', { address: '10.8.0.1' }).verdict).toBe('reachable')
  })
  test('TTL and loops end the walk', () => {
    const circle = two({ ...forwards(), ...routes('host', '10.7.0.0/24 dev br0', '10.8.0.0/24 via 10.7.0.10 dev br0') })
    expect(circle('a', 'c').verdict).toBe('blocked')
  })
})
