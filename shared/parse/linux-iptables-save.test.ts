import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIptablesSave } from './linux-iptables-save.ts'

const parse = (text: string, command = 'iptables-save') => linuxIptablesSave.parse(text, { command })

test('chains with their hook, priority and policy, and rules as words, those in quotes whole', () => {
  const { facts, unread } = parse(fixtureText('linux-commands/iptables-save.txt'))
  expect(unread).toEqual([])
  const chains = facts.filter((fact) => fact.kind === 'filter-chain')
  expect(chains).toHaveLength(15)
  expect(chains).toContainEqual({
    kind: 'filter-chain',
    family: 'ip',
    table: 'filter',
    chain: 'FORWARD',
    hook: 'forward',
    chainType: 'filter',
    priority: 0,
    policy: 'drop',
    line: expect.any(Number),
  })
  expect(chains).toContainEqual({
    kind: 'filter-chain',
    family: 'ip',
    table: 'filter',
    chain: 'LOGDROP',
    line: expect.any(Number),
  })
  expect(chains.find(({ table, chain }) => table === 'nat' && chain === 'POSTROUTING')).toMatchObject({
    chainType: 'nat',
    priority: 100,
  })
  const rules = facts.filter((fact) => fact.kind === 'filter-rule')
  expect(rules.filter(({ chain }) => chain === 'LOGDROP').map(({ words }) => words)).toEqual([
    ['-j', 'LOG', '--log-prefix', 'dropped: "x" '],
    ['-j', 'DROP'],
  ])
  expect(rules.find(({ chain }) => chain === 'POSTROUTING')?.words).toEqual(
    '-s 10.77.0.0/24 ! -d 10.77.0.0/24 -o uplink0 -j MASQUERADE'.split(' '),
  )
})

test('counters before the rules change nothing', () => {
  const without = parse(fixtureText('linux-commands/iptables-save.txt')).facts
  expect(parse(fixtureText('linux-commands/iptables-save-c.txt'), 'iptables-save -c').facts).toEqual(without)
})

test('IPv6 is told by the command, or by the first line', () => {
  const text = fixtureText('linux-commands/ip6tables-save.txt')
  expect(parse(text, 'ip6tables-save').facts).toEqual(parse(text, '').facts)
  expect(parse(text, '').facts[0]).toMatchObject({ family: 'ip6' })
  expect(parse('*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n', 'ip6tables-legacy-save').facts).toMatchObject([
    { family: 'ip6' },
  ])
})

test('rows outside a table, and of another shape, are kept', () => {
  expect(parse('-A INPUT -j DROP\n*filter\n:INPUT MAYBE [0:0]\n-X\n-A INPUT -j DROP\n')).toMatchObject({
    facts: [{ chain: 'INPUT', words: ['-j', 'DROP'], line: 5 }],
    unread: [{ line: 1 }, { line: 3 }, { line: 4 }],
  })
})
