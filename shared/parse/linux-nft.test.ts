import { describe, expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import type { Fact } from '../facts/fact.ts'
import { linuxNft } from './linux-nft.ts'
import { linuxNftJson } from './linux-nft-json.ts'

const parse = (text: string) => linuxNft.parse(text, { command: 'nft list ruleset' })
const rule = (text: string) => parse(`table inet t {\n chain c {\n${text}\n }\n}\n`)

/** Without where they stand; the JSON has all chains of a table first, and people read them with their rules. */
function said(facts: readonly Fact[], kind: Fact['kind']): object[] {
  return facts.filter((fact) => fact.kind === kind).map(({ line: _, endLine: _e, columns: _c, ...rest }) => rest)
}

describe.each([
  ['nft-list-ruleset.txt', 'nft-j-list-ruleset.json'],
  ['nft-list-ruleset_every-statement.txt', 'nft-j-list-ruleset_every-statement.json'],
])('%s, printed by one nft of one rule set with %s', (asText, asJson) => {
  const text = parse(fixtureText(`nft/${asText}`))
  const json = linuxNftJson.parse(fixtureText(`nft/${asJson}`), { command: 'nft -j list ruleset' })

  test.each(['filter-chain', 'filter-set'] as const)('says the same: %s', (kind) => {
    expect(new Set(said(text.facts, kind))).toEqual(new Set(said(json.facts, kind)))
  })

  test('has the same rules; one that is not understood is kept as such, and listed', () => {
    const unread = new Set(text.unread.map(({ line }) => line))
    const rules = text.facts.filter((fact) => fact.kind === 'filter-rule')
    const others = said(json.facts, 'filter-rule')
    expect(rules).toHaveLength(others.length)
    for (const [index, one] of rules.entries()) {
      if (unread.has(one.line)) expect(JSON.stringify(one.expressions)).toContain('"unread"')
      else expect(said([one], 'filter-rule')).toEqual([others[index]])
    }
    // What balances loads and stands in for servers decides nothing that a verdict could name.
    for (const { text: row } of text.unread) expect(row).toMatch(/numgen|jhash|tproxy|synproxy|^(?:fwd|dup) to/)
  })
})

test('a set that is printed over several lines is one rule with its lines', () => {
  const { facts, unread } = rule('tcp dport { 22,\n 80-90,\n 443 } accept # handle 7')
  expect(unread).toEqual([])
  expect(facts[1]).toMatchObject({
    kind: 'filter-rule',
    line: 3,
    endLine: 5,
    expressions: [{ match: { op: '==', right: { set: [22, { range: [80, 90] }, 443] } } }, { accept: null }],
  })
})

test('numbers in the place of names (nft -n) and names in the place of numbers (older nft) mean the same', () => {
  const state = rule('ct state 0x2,0x4 tcp dport ssh accept').facts[1]
  expect(state).toEqual(rule('ct state established,related tcp dport 22 accept').facts[1])
  expect(rule('meta l4proto 6 accept').facts[1]).toEqual(rule('meta l4proto tcp accept').facts[1])
})

test('a rules file: shebang, flush, definitions, several statements in a line, no blanks where none are needed', () => {
  const { facts, unread } = parse(`#!/usr/sbin/nft -f
flush ruleset
define LAN = { 10.0.0.0/8, 192.168.0.0/16 }
table ip filter { # mine
  chain input { type filter hook input priority 0; policy drop; iif lo accept; ip saddr $LAN tcp dport {22,80} accept
    ct state vmap { established: accept, invalid: drop }
    tcp dport!=22 comment "a } and a ;" drop }
}
`)
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { kind: 'filter-chain', family: 'ip', table: 'filter', chain: 'input', hook: 'input', priority: 0, policy: 'drop' },
    { expressions: [{ match: { right: 'lo' } }, { accept: null }] },
    {
      expressions: [
        { match: { right: { set: [{ prefix: { addr: '10.0.0.0', len: 8 } }, { prefix: { addr: '192.168.0.0' } }] } } },
        { match: { right: { set: [22, 80] } } },
        { accept: null },
      ],
    },
    {
      expressions: [
        {
          vmap: {
            data: {
              set: [
                ['established', { accept: null }],
                ['invalid', { drop: null }],
              ],
            },
          },
        },
      ],
    },
    { expressions: [{ match: { op: '!=', right: 22 } }, { drop: null }] },
  ])
})

test('what stands for a name that nobody defined is not guessed', () => {
  const { facts, unread } = rule('ip saddr $LAN accept')
  expect(facts).toHaveLength(2)
  expect(facts[1]).toMatchObject({ expressions: [{ unread: 'ip saddr $LAN accept' }] })
  expect(unread).toMatchObject([{ line: 3 }])
})

test('a text that ends too early keeps what came before', () => {
  const { facts } = parse(
    'table inet t {\n chain c {\n type filter hook input priority filter; policy drop;\n tcp dport { 22,',
  )
  expect(facts[0]).toMatchObject({ kind: 'filter-chain', policy: 'drop' })
  expect(facts[1]).toMatchObject({ kind: 'filter-rule', expressions: [{ unread: 'tcp dport { 22 ,' }] })
})
