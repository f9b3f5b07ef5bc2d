import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { linuxIpRule } from './linux-ip-rule.ts'
import { linuxIpRuleJson } from './linux-ip-rule-json.ts'

test('the lab’s rules: what can be evaluated is told apart, what can’t is kept as printed', () => {
  const { facts, unread } = linuxIpRule.parse(fixtureText('linux-commands/ip-rule.txt'), { command: 'ip rule' })
  expect(unread).toEqual([])
  const rule = { kind: 'rule', family: 4 }
  expect(facts).toEqual([
    { ...rule, priority: 0, table: 'local', line: 1 },
    { ...rule, priority: 1000, from: '10.77.0.0/24', table: '100', line: 2 },
    { ...rule, priority: 1001, to: '10.99.0.0/24', inInterface: 'br0', table: '100', line: 3 },
    { ...rule, priority: 1002, fwmark: '0x10/0xff', table: '100', line: 4 },
    { ...rule, priority: 1003, from: '10.5.0.0/16', action: 'prohibit', line: 5 },
    { ...rule, priority: 1004, outInterface: 'uplink0', table: 'main', other: ['suppress_prefixlength', '0'], line: 6 },
    { ...rule, priority: 1005, table: '100', other: ['ipproto', 'tcp', 'dport', '22'], line: 7 },
    { ...rule, priority: 1006, from: '10.6.0.0/16', table: '100', other: ['not'], line: 8 },
    { ...rule, priority: 32766, table: 'main', line: 9 },
    { ...rule, priority: 32767, table: 'default', line: 10 },
  ])
})

test('ip -6 rule is of IPv6', () => {
  const { facts } = linuxIpRule.parse(fixtureText('linux-commands/ip-6-rule.txt'), { command: 'ip -6 rule' })
  expect(facts).toMatchObject([{ family: 6 }, { family: 6, from: 'fd77::/64' }, { family: 6 }])
})

test('a rule with a damaged source is not taken for one without', () => {
  expect(linuxIpRule.parse('5: from 10.0.0.0/99 lookup 7\n', { command: 'ip rule' })).toMatchObject({
    facts: [{ other: ['from', '10.0.0.0/99'] }],
  })
  const json = '[{"priority":5,"src":"10.0.0.0","srclen":99,"table":"7"},{"priority":6,"src":"10.0.0.x","table":"7"}]'
  const read = linuxIpRuleJson.parse(json, { command: 'ip -j rule' })
  expect(read.unread).toHaveLength(2)
})

test('goto and other actions can’t be evaluated', () => {
  const json = '[{"priority":5,"src":"all","goto":100},{"priority":6,"src":"all","action":"nop"}]'
  expect(linuxIpRuleJson.parse(json, { command: 'ip -j rule' }).facts).toMatchObject([
    { other: ['goto', '100'] },
    { other: ['nop'] },
  ])
})
