import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filtersOf } from '../../inventory/filters.ts'
import { address } from '../../net/address.ts'
import { readRecording } from '../../parse/read-recording.ts'
import type { Packet } from '../walk/packet.ts'
import type { FilterContext, Hook } from './filter-context.ts'
import { type Filtered, runHook } from './run-hook.ts'

/** The firewall that a file of tests/fixtures/nft holds. */
function firewall(file: string, command: string) {
  return firewallOf(readFileSync(new URL(`../../../tests/fixtures/nft/${file}`, import.meta.url), 'utf8'), command)
}

function firewallOf(text: string, command: string) {
  const outputs = [{ id: 'host/rules.txt', command, text }]
  const [read] = readRecording({ name: 'x', machines: [{ id: 'host', role: 'host', os: 'linux', outputs }] })
  if (read === undefined) throw new Error('nothing read')
  return { name: 'host', chains: filtersOf(read).filters }
}

const nft = firewall('nft-j-list-ruleset.json', 'nft -j list ruleset')
const iptables = firewall('iptables-save.txt', 'iptables-save')

interface Asked {
  from?: string
  to?: string
  protocol?: Packet['protocol']
  port?: number
  in?: string
  out?: string
  state?: FilterContext['state']
}

function ask(machine: typeof nft, hook: Hook, asked: Asked): Filtered {
  const { from = '10.1.0.9', to = '10.77.0.1', protocol = 'tcp', port, state = 'new' } = asked
  const destination = address(to)
  return runHook(machine, {
    hook,
    packet: {
      family: to.includes(':') ? 6 : 4,
      protocol,
      source: address(from),
      destination,
      anyPublic: false,
      ...(port === undefined ? {} : { port }),
    },
    ...(asked.in === undefined ? {} : { in: asked.in }),
    ...(asked.out === undefined ? {} : { out: asked.out }),
    state,
    translated: { source: false, destination: false },
    isOwn: (one) => one === '10.77.0.1',
  })
}

describe.each([
  ['nft', nft],
  ['iptables-save', iptables],
] as const)('%s', (_, machine) => {
  test.each<[string, Asked, Filtered['verdict']]>([
    ['a ping', { protocol: 'icmp' }, 'accept'],
    ['SSH from the trusted network', { port: 22 }, 'accept'],
    ['a port of the range from there', { port: 85 }, 'accept'],
    ['a port beside the range', { port: 91 }, 'drop'],
    ['SSH from elsewhere', { from: '10.2.0.6', port: 22 }, 'drop'],
    ['the web, in a chain of its own', { from: '10.2.0.6', port: 443 }, 'accept'],
    ['the web from whom that chain sends back', { from: '10.9.1.1', port: 443 }, 'drop'],
    ['an answer', { from: '10.2.0.6', port: 9999, state: 'established' }, 'accept'],
  ])('in: %s', (_name, asked, verdict) => expect(ask(machine, 'input', asked).verdict).toBe(verdict))

  test.each<[string, Asked, Filtered['verdict']]>([
    ['from a bridge to a private network', { to: '192.168.1.1', in: 'br7', out: 'eth0' }, 'reject'],
    ['the same into br0', { to: '192.168.1.1', in: 'br7', out: 'br0' }, 'accept'],
    ['from elsewhere', { to: '192.168.1.1', in: 'eth1', out: 'eth0' }, 'accept'],
  ])('through: %s', (_name, asked, verdict) => expect(ask(machine, 'forward', asked).verdict).toBe(verdict))

  test('what decided is named: a rule, or the chain whose policy it is', () => {
    expect(ask(machine, 'input', { port: 22 }).sources).toHaveLength(1)
    const [policy] = ask(machine, 'input', { from: '10.2.0.6', protocol: 'udp', port: 53 }).sources
    expect(policy).toMatchObject({ kind: 'seen', output: 'host/rules.txt' })
  })

  test('a rule that is not understood is passed over, and named as an assumption with its place', () => {
    const { verdict, sources } = ask(machine, 'input', { from: '10.2.0.6', port: 22 })
    expect(verdict).toBe('drop')
    expect(sources).toContainEqual(expect.objectContaining({ kind: 'assumed', code: 'rule-not-understood' }))
    expect(sources.filter(({ kind }) => kind === 'seen').length).toBeGreaterThan(1)
  })

  test('translations: masquerade, a fixed source, a mapped port of its own address only', () => {
    const out = { to: '93.184.215.14', out: 'eth0', port: 80 }
    expect(ask(machine, 'postrouting', { ...out, from: '10.77.0.5' }).translation).toEqual({ kind: 'masquerade' })
    expect(ask(machine, 'postrouting', { ...out, from: '10.77.0.5', out: 'br0' }).translation).toBeUndefined()
    expect(ask(machine, 'postrouting', { ...out, from: '10.78.0.5' }).translation).toEqual({
      kind: 'snat',
      address: '203.0.113.5',
    })
    const mapped = { kind: 'dnat', address: '10.77.0.10', port: 80 }
    expect(ask(machine, 'prerouting', { port: 8080 }).translation).toEqual(mapped)
    expect(ask(machine, 'prerouting', { port: 8080, to: '10.77.0.2' }).translation).toBeUndefined()
    expect(ask(machine, 'prerouting', { port: 8080, state: 'established' }).translation).toBeUndefined()
  })
})

test('what iptables -L -n -v prints gives the same answers as iptables-save', () => {
  const printed = firewall('iptables-L-n-v.txt', 'iptables -L -n -v')
  for (const port of [22, 53, 80, 85, 443, 8080])
    for (const from of ['10.1.0.9', '10.2.0.5', '10.9.1.1'])
      for (const state of ['new', 'established', 'invalid'] as const)
        for (const hook of ['input', 'forward'] as const) {
          const asked = { from, port, state, in: 'br0', out: 'br1' }
          expect(ask(printed, hook, asked).verdict).toBe(ask(iptables, hook, asked).verdict)
        }
})

test('without -v iptables -L does not tell interfaces: its rules are doubts, no answers', () => {
  const text =
    'Chain INPUT (policy DROP)\ntarget     prot opt source       destination\nACCEPT     all  --  anywhere     anywhere\n'
  const { verdict, sources } = ask(firewallOf(text, 'iptables -L'), 'input', { port: 80 })
  expect(verdict).toBe('drop')
  expect(sources.some((source) => source.kind === 'assumed' && source.code === 'rule-not-understood')).toBe(true)
})

describe('of nft only', () => {
  test('what nft prints for people gives the same answers as its JSON', () => {
    const printed = firewall('nft-list-ruleset.txt', 'nft list ruleset')
    for (const port of [22, 53, 80, 85, 443, 8080, 2222])
      for (const from of ['10.1.0.9', '10.2.0.5', '10.9.1.1'])
        for (const hook of ['input', 'forward', 'prerouting', 'postrouting'] as const) {
          const asked = { from, port, in: 'br0', out: 'br1' }
          const { sources: _, ...answer } = ask(printed, hook, asked)
          const { sources: _s, ...expected } = ask(nft, hook, asked)
          expect(answer).toEqual(expected)
        }
  })
  test('a rule of which a part could not be read is named as a doubt', () => {
    const chain = 'type filter hook input priority filter; policy drop;'
    const text = `table inet f {\n chain c {\n ${chain}\n numgen random mod 2 0 accept\n }\n}\n`
    const { verdict, sources } = ask(firewallOf(text, 'nft list ruleset'), 'input', { port: 80 })
    expect(verdict).toBe('drop')
    expect(sources.some((source) => source.kind === 'assumed' && source.code === 'rule-not-understood')).toBe(true)
  })
  test('a set of pairs of interfaces', () => {
    expect(ask(nft, 'forward', { in: 'br0', out: 'br1' }).verdict).toBe('drop')
    expect(ask(nft, 'forward', { in: 'br0', out: 'br2' }).verdict).toBe('accept')
  })
  test('a port is mapped to the machine itself', () => {
    expect(ask(nft, 'prerouting', { port: 2222 }).translation).toEqual({ kind: 'redirect', port: 22 })
  })
  test('an inet table is asked for IPv6 as well, an ip table is not', () => {
    expect(ask(nft, 'input', { from: 'fd00::9', to: 'fd00::1', protocol: 'icmp' }).verdict).toBe('accept')
    expect(ask(nft, 'input', { from: 'fd00::9', to: 'fd00::1', port: 22 }).verdict).toBe('drop')
    expect(ask(nft, 'postrouting', { from: 'fd00::9', to: 'fd00::1' }).translation).toBeUndefined()
  })
})
