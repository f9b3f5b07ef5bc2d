import { describe, expect, test } from 'vitest'
import { ask, forwards, machine, os, segment, switchOf } from './lab-topology.test-support.ts'

// The table "Hyper-V's switches" of the design (reachability.md), row by row.

function laptop(
  type: 'Private' | 'Internal' | 'External',
  more: { defaultSwitch?: boolean; forwarding?: boolean } = {},
) {
  const own: [string, string, string] = ['vEthernet', '192.168.50.1/24', 'switch']
  const host = machine(
    'host',
    'host',
    type === 'Private' ? [['Wi-Fi', '10.0.0.2/24', 'lan']] : [['Wi-Fi', '10.0.0.2/24', 'lan'], own],
    { ...os('windows'), ...(more.forwarding === undefined ? {} : forwards(more.forwarding)) },
  )
  const network = type === 'External' ? '10.0.0' : '192.168.50'
  const at = type === 'External' ? 'lan' : 'switch'
  const vm = machine('guest', 'vm', [['eth0', `${network}.10/24`, at]], os('linux'))
  const other = machine('guest', 'other', [['eth0', `${network}.11/24`, at]], os('linux'))
  const nas = machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']])
  const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
  const machines = [host, vm, other, nas, router]
  const lan = segment('lan', 'lan', '10.0.0.0/24', machines, { external: true })
  const bar = segment('switch', 'virtual-switch', '192.168.50.0/24', machines, switchOf(type, more))
  return (from: string, to: string, address?: string) =>
    ask(machines, type === 'External' ? [lan] : [lan, bar], { from, to, ...(address === undefined ? {} : { address }) })
}

const codes = ({ blocks }: { blocks: { code: string }[] }) => blocks.map(({ code }) => code)

describe('Private', () => {
  const from = laptop('Private')
  test('guests reach each other', () => expect(from('vm', 'other').verdict).toBe('reachable'))
  test('and nobody else: not even the host has an interface on it', () => {
    expect(codes(from('vm', 'host'))).toEqual(['no-route', 'different-segment'])
    expect(codes(from('vm', 'internet'))).toEqual(['no-route', 'different-segment'])
  })
  test('nobody outside reaches a guest', () => {
    expect(codes(from('host', 'vm'))).toContain('private-switch')
    expect(codes(from('nas', 'vm'))).toEqual(['no-route', 'private-switch'])
  })
})

describe('Internal, plain', () => {
  const from = laptop('Internal')
  test('guests reach each other and the host’s vNIC', () => {
    expect(from('vm', 'other').verdict).toBe('reachable')
    expect(from('vm', 'host', '192.168.50.1').verdict).toBe('reachable')
    expect(from('host', 'vm').verdict).toBe('reachable')
  })
  test('a guest cannot reach the LAN: the host does not forward', () => {
    expect(codes(from('vm', 'nas'))).toEqual(['not-forwarding'])
    const commands = from('vm', 'nas').remedies.map((remedy) => remedy.commands.join())
    expect(commands).toEqual([expect.stringMatching(/^New-NetNat /), expect.stringMatching(/^Set-NetIPInterface /)])
  })
  test('nor the host’s LAN address: Windows is a strong host', () => {
    expect(codes(from('vm', 'host', '10.0.0.2'))).toEqual(['strong-host'])
  })
  test('into a guest from outside: nobody has a route, and the host does not forward', () => {
    expect(codes(from('nas', 'vm'))).toEqual(['no-route', 'not-forwarding'])
  })
})

describe('Internal, with forwarding on', () => {
  const from = laptop('Internal', { forwarding: true })
  test('a guest’s packet reaches the LAN, but nobody there knows the way back', () => {
    const verdict = from('vm', 'nas')
    expect(codes(verdict)).toEqual(['no-reply-route'])
    expect(verdict.blocks[0]).toMatchObject({ stack: 'router' })
  })
  test('and the host’s LAN address is reached', () => expect(from('vm', 'host', '10.0.0.2').verdict).toBe('reachable'))
})

describe('Default Switch', () => {
  const from = laptop('Internal', { defaultSwitch: true })
  test('a guest reaches guests, host, LAN and internet, through the host’s NAT', () => {
    for (const to of ['other', 'host', 'nas', 'router', 'internet'])
      expect(from('vm', to).verdict, to).toBe('reachable')
  })
  test('into a guest from outside: never', () => {
    for (const one of ['nas', 'router', 'internet']) expect(codes(from(one, 'vm')).at(-1), one).toBe('nat-no-mapping')
  })
})

describe('External', () => {
  const from = laptop('External')
  test('a guest is a full member of the LAN, both ways', () => {
    for (const other of ['host', 'nas', 'router']) {
      expect(from('vm', other).verdict, `to ${other}`).toBe('reachable')
      expect(from(other, 'vm').verdict, `from ${other}`).toBe('reachable')
    }
    expect(from('vm', 'internet').verdict).toBe('reachable')
    expect(codes(from('internet', 'vm'))).toEqual(['private-destination', 'nat-no-mapping'])
  })
})
