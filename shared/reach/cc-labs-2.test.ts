import { describe, expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import type { Source } from '../inventory/source.ts'
import { isRefusal } from '../recording/refusal.ts'
import { buildTopology } from '../topology/build-topology.ts'
import type { Topology } from '../topology/topology.ts'
import { answer } from './answer.ts'
import { findEndpoint } from './endpoint.ts'
import { matrix } from './matrix.ts'
import type { Verdict } from './verdict.ts'
import { zoneFlows } from './zones/zone-flows.ts'

// What assets/samples/cc-labs-2/EXPECTED.md says of who can begin a conversation with whom.

const boot2 = buildTopology(sampleInventory('boot-2'))
const boot1 = buildTopology(sampleInventory('boot-1'))

function ask(topology: Topology, from: string, to: string): Verdict {
  const [start, end] = [from, to].map((text) => {
    const found = findEndpoint(topology, text)
    if (isRefusal(found)) throw new Error(found.sentence)
    return found
  })
  if (start === undefined || end === undefined) throw new Error('two ends')
  return answer(topology, {
    from: start.stack,
    to: end.stack,
    protocol: 'icmp',
    ...(end.address === undefined ? {} : { address: end.address }),
  })
}

const rows = (sources: readonly Source[]): string[] =>
  sources.map((one) => (one.kind === 'seen' ? `${one.machine} ${one.command}:${one.line}` : one.code))

describe('the matrix of boot 2', () => {
  const { endpoints, cells } = matrix(boot2, { protocol: 'icmp' })
  const names = ['ccl-vm-1', 'primary', 'CC-Labs-2', 'NYCLNY6X2VBH2', 'router', 'internet']
  test.each([
    ['ccl-vm-1', '- yes yes yes yes yes'],
    ['primary', 'yes - yes yes yes yes'],
    ['CC-Labs-2', 'yes yes - yes yes yes'],
    ['NYCLNY6X2VBH2', 'no no yes - yes yes'],
    ['router', 'no no yes yes - yes'],
    ['internet', 'no no no no no -'],
  ])('%s: %s', (from, row) => {
    const id = (name: string) => endpoints.find((one) => one.name === name)?.id
    const said = names.map((to) => {
      const between = cells.filter((cell) => cell.from === id(from) && cell.to === id(to))
      if (between.length === 0) return '-'
      return between.some(({ verdict }) => verdict === 'reachable')
        ? 'yes'
        : between.some(({ verdict }) => verdict === 'unknown')
          ? '?'
          : 'no'
    })
    expect(said.join(' ')).toBe(row)
  })
})

describe('LAN → VM', () => {
  test.each([
    ['boot 2', boot2, '192.168.41.96/28'],
    ['boot 1', boot1, '172.17.214.160/28'],
  ])(
    '%s: no, first for want of a route on the LAN side, then because the Default Switch is Internal and its NAT lets in only answers',
    (_, topology, network) => {
      const { verdict, reason, blocks, hops } = ask(topology, 'NYCLNY6X2VBH2', 'ccl-vm-1')
      expect({ verdict, reason }).toEqual({ verdict: 'blocked', reason: 'no-route' })
      expect(blocks.map(({ code, stack }) => [code, stack])).toEqual([
        ['no-route', 'router'],
        ['nat-no-mapping', 'host'],
      ])
      expect(blocks[0]?.sentence).toContain(network)
      expect(blocks[1]?.sentence).toMatch(/Default Switch is Internal/)
      expect(hops.at(-1)?.stack).toBe('router')
    },
  )

  test('it is not put down to an ACL: where the list was recorded empty, the answer says so and leads to it', () => {
    const [, nat] = ask(boot1, 'NYCLNY6X2VBH2', 'ccl-vm-1').blocks
    expect(nat?.sentence).toContain('No port ACL is set')
    expect(rows(nat?.sources ?? [])).toContain('host Get-VMNetworkAdapterAcl ccl-vm-1:1')
    expect(ask(boot2, 'NYCLNY6X2VBH2', 'ccl-vm-1').blocks[1]?.sentence).not.toContain('ACL')
  })

  test('what could be done is shown as commands, with what they cost', () => {
    const { remedies } = ask(boot2, 'NYCLNY6X2VBH2', 'ccl-vm-1')
    expect(remedies.flatMap(({ commands }) => commands)).toContainEqual(
      expect.stringContaining("Connect-VMNetworkAdapter -VMName 'ccl-vm-1'"),
    )
    expect(remedies.every(({ caution }) => caution !== undefined)).toBe(true)
  })
})

describe('ccl-vm-1 → internet, in five hops', () => {
  const { hops, replyHops, verdict } = ask(boot2, 'ccl-vm-1', 'internet')

  test('is reachable, there and back', () => {
    expect(verdict).toBe('reachable')
    expect(hops.map(({ kind, stack }) => [kind, stack])).toEqual([
      ['route', 'guests/ccl-vm-1'],
      ['neighbour', 'guests/ccl-vm-1'],
      ['segment', 'guests/ccl-vm-1'],
      ['forward', 'host'],
      ['internet', 'router'],
    ])
    expect(replyHops.at(-1)).toMatchObject({ kind: 'deliver', stack: 'guests/ccl-vm-1' })
  })

  test('each hop has its evidence or a named assumption', () => {
    expect(
      hops.map(({ evidence, assumptions }) => [...rows(evidence), ...assumptions.map(({ code }) => code)]),
    ).toEqual([
      ['guests/ccl-vm-1 netstat -r:3'],
      ['guests/ccl-vm-1 arp:2', 'host ip address:3', 'host netstat -r:9'],
      ['host Get-VMNetworkAdapter -All:4'],
      [
        'host netstat -r:18',
        'host Get-VMNetworkAdapter -All:4',
        'host ip address:6',
        'host netstat -r:20',
        'default-switch-nat',
      ],
      ['host arp -a:14', 'router-default-route', 'router-nat'],
    ])
  })

  test('the source is the VM’s until the host puts its own address in its place', () => {
    expect(hops.map(({ source }) => source).slice(0, 4)).toEqual([
      '192.168.41.109',
      '192.168.41.109',
      '192.168.41.109',
      '10.0.0.229',
    ])
  })
})

test('the host’s own firewall was not recorded: every yes to it says so', () => {
  const { verdict, assumptions } = ask(boot2, 'NYCLNY6X2VBH2', 'host')
  expect(verdict).toBe('reachable')
  expect(assumptions.map(({ code }) => code)).toContain('firewall-not-recorded')
})

test('a guest whose address was not recorded is asked about as some address of its network, and no address is claimed', () => {
  const { verdict, address, assumptions } = ask(boot1, 'ccl-vm-1', 'primary')
  expect({ verdict, address }).toEqual({ verdict: 'reachable', address: null })
  expect(assumptions.map(({ code }) => code)).toContain('some-address')
})

test('a Windows host takes a guest’s packet for its LAN address, as it translates for that guest, and none from the LAN for its switch address', () => {
  expect(ask(boot2, 'ccl-vm-1', '10.0.0.229').verdict).toBe('reachable')
  expect(ask(boot2, 'NYCLNY6X2VBH2', '192.168.41.97').blocks.map(({ code }) => code)).toEqual([
    'no-route',
    'strong-host',
  ])
})

test('link-local addresses are reached on their own cable only', () => {
  expect(ask(boot2, 'NYCLNY6X2VBH2', '169.254.147.180')).toMatchObject({
    verdict: 'blocked',
    reason: 'link-local-address',
  })
})

test('the arrows: VMs may begin everywhere, the home network and the internet not with them, at the host', () => {
  const flows = zoneFlows(boot2)
  const inside = 'switch/Default Switch'
  expect(flows.filter(({ from }) => from === inside).map(({ to, verdict }) => [to, verdict])).toEqual([
    ['lan/10.0.0.0/24', 'reachable'],
    ['internet', 'reachable'],
  ])
  const into = flows.filter(({ to }) => to === inside)
  expect(into.map(({ from, verdict, reason, block }) => [from, verdict, reason, block?.stack])).toEqual([
    ['lan/10.0.0.0/24', 'blocked', 'nat-no-mapping', 'host'],
    ['internet', 'blocked', 'nat-no-mapping', 'host'],
  ])
  expect(into[0]?.sentence).toBe(
    'home network → VMs: stopped. The Default Switch is Internal: the host’s NAT lets only answers in',
  )
  expect(flows[0]?.sentence).toBe('VMs → home network: may begin, through the host’s NAT')
})
