import { expect, test } from 'vitest'
import { ruleText } from './rule-text.ts'

test('iptables rules are shown in their own words', () => {
  expect(ruleText({ words: ['-A', 'POSTROUTING', '-j', 'MASQUERADE'] })).toBe('-A POSTROUTING -j MASQUERADE')
})

test('nft’s JSON reads as nft is written; counters are left out', () => {
  const prefix = { prefix: { addr: '10.77.0.0', len: 24 } }
  const expressions = [
    { match: { op: '==', left: { payload: { protocol: 'ip', field: 'saddr' } }, right: prefix } },
    { match: { op: '!=', left: { meta: { key: 'oifname' } }, right: 'br0' } },
    { counter: { packets: 3, bytes: 99 } },
    { masquerade: null },
  ]
  expect(ruleText({ expressions })).toBe('ip saddr 10.77.0.0/24 oifname != br0 masquerade')
})

test('sets, ranges, states, targets', () => {
  const state = { match: { op: 'in', left: { ct: { key: 'state' } }, right: ['established', 'related'] } }
  const ports = {
    match: {
      op: '==',
      left: { payload: { protocol: 'tcp', field: 'dport' } },
      right: { set: [22, { range: [80, 90] }] },
    },
  }
  expect(ruleText({ expressions: [state, { accept: null }] })).toBe('ct state established, related accept')
  expect(ruleText({ expressions: [ports, { jump: { target: 'mine' } }] })).toBe('tcp dport { 22, 80–90 } jump mine')
  expect(ruleText({ expressions: [{ dnat: { addr: '10.77.0.10', port: 80 } }] })).toBe('dnat to 10.77.0.10:80')
})

test('what is not known stays as it was', () => {
  expect(ruleText({ expressions: [{ quota: { val: 1, val_unit: 'mbytes' } }] })).toBe(
    'quota {"val":1,"val_unit":"mbytes"}',
  )
})
