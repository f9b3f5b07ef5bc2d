import { expect, test } from 'vitest'
import type { Machine } from '../inventory/inventory.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { ask, machine, os, segment } from './lab-topology.test-support.ts'
import { matrix } from './matrix.ts'

const sources: Machine['name']['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]

/** A laptop on a LAN, with WSL that has its addresses. */
function laptop(more: Partial<Machine> = {}) {
  const guest: Machine['guest'] = {
    value: { form: 'virtual-machine', manager: 'wsl', without: { how: 'mirrored' } },
    sources,
  }
  const machines = [
    machine('host', 'host', [['Wi-Fi', '10.0.0.2/24', 'lan']], os('windows')),
    machine('guest', 'wsl', [], { ...os('linux'), guest, ...more }),
    machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']]),
    machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']]),
  ]
  const segments = [segment('lan', 'lan', '10.0.0.0/24', machines, { external: true })]
  return { machines, segments }
}

const tcp = { protocol: 'tcp', port: 8080 } as const
const asked = (from: string, to: string, question: { protocol?: 'icmp' | 'tcp'; port?: number } = tcp) => {
  const { machines, segments } = laptop()
  return ask(machines, segments, { from, to, ...question })
}

test('in mirrored mode WSL reaches whom the host reaches, as the host, and its firewall is taken to let that out', () => {
  const verdict = asked('wsl', 'nas')
  expect(verdict).toMatchObject({ from: 'wsl', to: 'nas', verdict: 'reachable', address: '10.0.0.9' })
  expect(verdict.assumptions.map(({ code }) => code)).toContain('mirrored-outbound')
  expect(verdict.hops[0]?.machine).toBe('host')
})

test('from the network it is reached at the host’s addresses, if the Hyper-V firewall lets that in: that is not known', () => {
  expect(asked('nas', 'wsl')).toMatchObject({ verdict: 'unknown', reason: 'not-recorded', address: '10.0.0.2' })
  expect(asked('nas', 'wsl').remedies.flatMap(({ commands }) => commands)).toEqual([
    expect.stringMatching(/^Get-NetFirewallHyperVVMSetting /),
    expect.stringMatching(/^Get-NetFirewallHyperVRule /),
    expect.stringMatching(/^New-NetFirewallHyperVRule .*-Protocol TCP -LocalPorts 8080$/),
  ])
})

test('who has no way to the host has none to it', () => {
  const { blocks, verdict } = asked('internet', 'wsl')
  expect([verdict, blocks.map(({ code }) => code)]).toEqual(['blocked', ['private-destination', 'nat-no-mapping']])
})

test('the host and it reach each other at 127.0.0.1, which can’t be asked about', () => {
  for (const [from, to] of [
    ['host', 'wsl'],
    ['wsl', 'host'],
  ] as const) {
    const { verdict, blocks, remedies } = asked(from, to)
    expect([verdict, blocks[0]?.sentence]).toEqual(['unknown', expect.stringContaining('127.0.0.1')])
    expect(remedies.flatMap(({ commands }) => commands)).toEqual([])
  }
})

test('the matrix says the same, and of one that is off that it is off', () => {
  const { machines, segments } = laptop()
  const inventory = { name: 'x', host: 'host', machines, segments, outputs: [] }
  const told = new Map(
    matrix(buildTopology(inventory), tcp).cells.map(({ from, to, verdict, reason }) => [
      `${from} → ${to}`,
      [verdict, reason],
    ]),
  )
  expect(told.get('wsl → nas')).toEqual(['reachable', 'accepted'])
  expect(told.get('nas → wsl')).toEqual(['unknown', 'not-recorded'])
  expect(told.get('internet → wsl')).toEqual(['blocked', 'private-destination'])
  const off = laptop({ power: { value: 'off', sources } })
  expect(ask(off.machines, off.segments, { from: 'nas', to: 'wsl', ...tcp })).toMatchObject({
    verdict: 'blocked',
    reason: 'guest-off',
  })
  expect(ask(off.machines, off.segments, { from: 'wsl', to: 'nas', ...tcp })).toMatchObject({
    verdict: 'blocked',
    reason: 'guest-off',
  })
})
