import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxNftJson } from './linux-nft-json.ts'

const parse = (text: string) => linuxNftJson.parse(text, { command: 'nft -j list ruleset' })

test('the lab’s rule set: chains with hook and policy, rules in order, each with its own object', () => {
  const text = fixtureText('linux-lab/host/nft-list-ruleset.txt')
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts.filter((fact) => fact.kind === 'filter-chain')).toMatchObject([
    { family: 'inet', table: 'filter', chain: 'extra' },
    { family: 'inet', chain: 'input', hook: 'input', chainType: 'filter', priority: 0, policy: 'drop' },
    { family: 'inet', chain: 'forward', hook: 'forward', policy: 'drop' },
    { family: 'ip', table: 'nat', chain: 'postrouting', hook: 'postrouting', chainType: 'nat', priority: 100 },
    { family: 'ip', chain: 'prerouting', priority: -100 },
    { family: 'bridge', chain: 'crossing' },
    { family: 'netdev', chain: 'ing', hook: 'ingress' },
  ])
  const rules = facts.filter((fact) => fact.kind === 'filter-rule')
  expect(
    rules.filter(({ chain }) => chain === 'input').map(({ expressions }) => JSON.stringify(expressions?.at(-1))),
  ).toEqual([
    '{"accept":null}',
    '{"accept":null}',
    '{"accept":null}',
    '{"accept":null}',
    '{"drop":null}',
    '{"jump":{"target":"extra"}}',
    '{"reject":{"type":"icmp","expr":"host-unreachable"}}',
  ])
  const [line = ''] = text.split('\n')
  for (const { columns = [0, 0], chain } of rules)
    expect(JSON.parse(line.slice(...columns))).toMatchObject({ rule: { chain } })
})

test('named sets and maps keep their elements; an empty set has none', () => {
  const where = { family: 'inet', table: 'f', handle: 1, type: 'ifname' }
  const items = [
    { set: { ...where, name: 'ports', elem: [7000, { range: [8000, 8010] }] } },
    { map: { ...where, name: 'acts', map: 'verdict', elem: [['lo', { accept: null }]] } },
    { set: { ...where, name: 'none' } },
  ]
  const { facts, unread } = parse(JSON.stringify({ nftables: items }))
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { kind: 'filter-set', family: 'inet', table: 'f', set: 'ports', elements: [7000, { range: [8000, 8010] }] },
    { kind: 'filter-set', set: 'acts', elements: [['lo', { accept: null }]] },
    { kind: 'filter-set', set: 'none', elements: [] },
  ])
})

test('no rules is an answer without facts', () => {
  expect(parse('{"nftables": [{"metainfo": {"version": "1.0.6"}}]}\n')).toEqual({ facts: [], unread: [] })
})

test('what has another shape is kept', () => {
  expect(parse('{"nftables": [{"rule": {"family": "ip"}}, {"chain": 1}, 7]}').unread).toHaveLength(3)
  expect(parse('{"tables": []}').unread).toHaveLength(1)
})
