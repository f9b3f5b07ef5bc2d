import { expect, test } from 'vitest'
import { readRecording } from '../parse/read-recording.ts'
import { filtersOf } from './filters.ts'

const rule = (expr: object[]) => ({ rule: { family: 'ip', table: 'filter', chain: 'FORWARD', handle: 2, expr } })
const chain = (table: string, name: string) => ({
  chain: { family: 'ip', table, name, handle: 1, type: 'filter', hook: 'forward', prio: 0, policy: 'accept' },
})
const nft = JSON.stringify({
  nftables: [
    chain('filter', 'FORWARD'),
    chain('own', 'through'),
    rule([{ xt: { type: 'match', name: 'conntrack' } }, { accept: null }]),
  ],
})
const save = '*filter\n:FORWARD DROP [0:0]\n-A FORWARD -m conntrack --ctstate ESTABLISHED -j ACCEPT\nCOMMIT\n'

function filters(outputs: Record<string, string>) {
  const [read] = readRecording({
    name: 'x',
    machines: [
      {
        id: 'host',
        role: 'host',
        os: 'linux',
        outputs: Object.entries(outputs).map(([command, text]) => ({ id: `host/${command}`, command, text })),
      },
    ],
  })
  if (read === undefined) throw new Error('nothing read')
  return filtersOf(read)
}

test('of a table that both programs tell, iptables-save is believed; tables of nft alone stay', () => {
  const { filters: chains } = filters({ 'nft -j list ruleset': nft, 'iptables-save': save })
  expect(chains.map(({ table, chain: name, policy }) => [table, name, policy])).toEqual([
    ['own', 'through', 'accept'],
    ['filter', 'FORWARD', 'drop'],
  ])
  expect(chains[1]?.rules).toMatchObject([{ words: expect.arrayContaining(['ESTABLISHED']) }])
})

test('an empty rule set is a fact, and no output of either program is none', () => {
  expect(filters({ 'nft -j list ruleset': '{"nftables": []}' })).toEqual({ filters: [], filterRecorded: true })
  expect(filters({ 'ip -j -d link show': '[]' })).toEqual({ filters: [], filterRecorded: false })
})
