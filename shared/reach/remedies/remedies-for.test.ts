import { describe, expect, test } from 'vitest'
import { buildTopology } from '../../topology/build-topology.ts'
import { machine, os, segment, switchOf } from '../lab-topology.test-support.ts'
import { type ReasonCode, reasons } from '../reason.ts'
import { remediesFor } from './remedies-for.ts'

const HOSTILE = "a'; Remove-Item C:\\ -Recurse; '$(reboot)`"

/** A host with a guest of a hostile name on a switch, and a machine beside it. */
function topologyOf(system: 'windows' | 'linux') {
  const host = machine(
    'host',
    'host',
    [
      ['eth0', '10.0.0.2/24', 'lan'],
      ['vSwitch', '192.168.50.1/24', 'switch'],
    ],
    os(system),
  )
  const guest = { ...machine('guest', 'vm', [['eth0', '192.168.50.10/24', 'switch']], os('linux')), name: host.name }
  guest.name = { ...host.name, value: HOSTILE }
  const nas = machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']])
  const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
  const machines = [host, guest, nas, router]
  return buildTopology({
    name: 'lab',
    host: 'host',
    machines,
    segments: [
      segment('lan', 'lan', '10.0.0.0/24', machines, { external: true }),
      segment('switch', 'virtual-switch', '192.168.50.0/24', machines, switchOf('Internal')),
    ],
    outputs: [],
  })
}

const codes = Object.keys(reasons).filter((code): code is Exclude<ReasonCode, 'accepted'> => code !== 'accepted')

describe.each(['windows', 'linux'] as const)('on %s', (system) => {
  const topology = topologyOf(system)
  const remedies = (code: ReasonCode, stack: string) =>
    remediesFor(topology, { from: 'nas', to: 'vm', protocol: 'tcp', port: 22 }, [
      { code, machine: stack, stack, sentence: 'row 10.0.0.0/8 (blackhole)', sources: [] },
    ])

  test.each(codes)('%s has a remedy, or is by design', (code) => {
    for (const stack of ['host', 'vm', 'router']) {
      const made = remedies(code, stack)
      expect(made.length, stack).toBeGreaterThan(0)
      for (const { title, commands } of made) {
        expect(title).not.toBe('')
        for (const command of commands) expect(command).not.toContain('undefined')
      }
    }
  })

  test('a hostile name stays one word of the command', () => {
    const commands = codes
      .flatMap((code) => ['host', 'vm'].flatMap((stack) => remedies(code, stack)))
      .flatMap((one) => one.commands)
    const named = commands.filter((command) => command.includes('Remove-Item'))
    expect(named.length).toBeGreaterThan(0)
    for (const command of named) expect(command).toContain("'a''; Remove-Item C:\\ -Recurse; ''$(reboot)`'")
  })
})

test('a missing route at the home router names the network and who leads there', () => {
  const [first] = remediesFor(topologyOf('windows'), { from: 'nas', to: 'vm', protocol: 'icmp' }, [
    { code: 'no-route', machine: 'router', stack: 'router', sentence: '', sources: [] },
  ])
  expect(first?.title).toContain('a static route to 192.168.50.0/24 by way of 10.0.0.2')
})

test('WSL 2, which Hyper-V does not know, is started by wsl.exe, and every other guest by its own program', () => {
  const { inventory } = topologyOf('windows')
  const startedBy = (manager: 'wsl' | undefined) => {
    const machines = inventory.machines.map((one) =>
      one.id === 'vm' && manager !== undefined
        ? { ...one, guest: { value: { form: 'virtual-machine' as const, manager }, sources: one.name.sources } }
        : one,
    )
    const block = { code: 'guest-off' as const, machine: 'vm', stack: 'vm', sentence: '', sources: [] }
    const question = { from: 'host', to: 'vm', protocol: 'icmp' } as const
    return remediesFor(buildTopology({ ...inventory, machines }), question, [block]).flatMap(({ commands }) => commands)
  }
  expect(startedBy('wsl')).toEqual(['wsl.exe'])
  expect(startedBy(undefined)).toEqual([expect.stringMatching(/^Start-VM -Name /)])
})
