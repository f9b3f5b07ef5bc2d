import { describe, expect, test } from 'vitest'
import type { PolicyRule, Route } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { prefix } from '../../net/prefix.ts'
import { explainRows } from './explain-rows.ts'

const seen = {
  kind: 'seen',
  machine: 'm',
  output: 'm/r.txt',
  command: 'netstat -r',
  noun: 'routing table',
  line: 1,
} as const
const row = (destination: string | null, more: Partial<Route> = {}): Route => ({
  type: 'unicast',
  destination: destination === null ? null : prefix(destination),
  gateway: null,
  sources: [seen],
  ...more,
})
const guest = [
  row('0.0.0.0/0', { gateway: address('192.168.41.97') }),
  row('192.168.41.96/28'),
  row('192.168.41.97/32'),
]

describe('which row wins', () => {
  test('only the default route takes an address of another network', () => {
    const { winner, why, rows } = explainRows(guest, address('10.0.0.63'))
    expect(winner).toBe(0)
    expect(why).toBe('Row 1 wins: nothing more exact matches.')
    expect(rows.map(({ match }) => match?.matches)).toEqual([true, false, false])
  })

  test('the most exact of three rows', () => {
    const { winner, why } = explainRows(guest, address('192.168.41.97'))
    expect(winner).toBe(2)
    expect(why).toContain('of the 3 rows that match it is the most exact: /32 against /28')
  })

  test('the metric decides between equals, then the order', () => {
    const two = [row('0.0.0.0/0', { metric: 50 }), row('0.0.0.0/0', { metric: 25 })]
    expect(explainRows(two, address('8.8.8.8'))).toMatchObject({
      winner: 1,
      why: expect.stringContaining('25 against 50'),
    })
    expect(explainRows([row('0.0.0.0/0'), row('0.0.0.0/0')], address('8.8.8.8')).winner).toBe(0)
  })

  test('a row whose link is down wins all the same, as the kernel has it, and that is said', () => {
    const rows = [row('0.0.0.0/0'), row('172.17.0.0/16', { linkDown: true })]
    expect(explainRows(rows, address('172.17.0.5'))).toMatchObject({
      winner: 1,
      why: 'Row 2 wins: of the 2 rows that match it is the most exact: /16 against /0. But its link is down: nothing gets out there.',
    })
  })

  test('no row, and rows with unknown destinations, are no winner', () => {
    expect(explainRows([row(null), row('::/0')], address('10.0.0.1'))).not.toHaveProperty('winner')
  })

  test('a table that matches nothing has no way there; one without rows of the family does not tell', () => {
    expect(explainRows([row('10.0.0.0/24')], address('10.0.1.1')).why).toMatch(/^No row matches 10\.0\.1\.1: .* no way/)
    expect(explainRows([row('10.0.0.0/24')], address('fe80::1')).why).toBe(
      'No row for IPv6 was recorded: where fe80::1 goes is not known.',
    )
  })
})

describe('what the winning row does', () => {
  test('is said where it throws the packet away, or keeps it for the machine itself', () => {
    const rows = [row('10.0.0.0/8', { type: 'unreachable' }), row('10.0.0.1/32', { type: 'local' })]
    expect(explainRows(rows, address('10.0.0.2')).why).toContain('It throws the packet away on purpose (unreachable).')
    expect(explainRows(rows, address('10.0.0.1')).why).toContain('the packet does not leave it')
  })
})

describe('several tables (Linux)', () => {
  const local = row('10.0.0.1/32', { table: 'local', type: 'local' })
  const main = row('10.0.0.0/24', { table: 'main' })
  const vpn = row('0.0.0.0/0', { table: '52' })
  const rule = (priority: number, more: Partial<PolicyRule>): PolicyRule => ({ priority, sources: [seen], ...more })
  const usual = [rule(0, { table: 'local' }), rule(32766, { table: 'main' }), rule(32767, { table: 'default' })]

  test('the table “local” is looked at first; others only where a rule asks them', () => {
    const { winner, why, rows } = explainRows([main, local, vpn], address('10.0.0.1'), usual)
    expect(winner).toBe(1)
    expect(why).toContain('the table “local” is looked at before “main”')
    expect(rows[2]?.aside).toBe('no policy rule asks table 52')
  })

  test('without recorded rules the usual ones are taken', () => {
    const everything = row('0.0.0.0/0', { table: 'local', type: 'local' })
    expect(explainRows([main, everything, vpn], address('10.0.0.7')).winner).toBe(1)
  })

  test('a rule that comes before “main” takes what both could, however much more exact main is', () => {
    const { winner, why } = explainRows([main, local, vpn], address('10.0.0.7'), [
      ...usual,
      rule(5270, { table: '52' }),
    ])
    expect(winner).toBe(2)
    expect(why).toContain('the table “52” is looked at before “main”')
  })

  test('a rule for other destinations, other senders, or packets that pass through does not apply', () => {
    const others = [
      rule(100, { table: '52', to: prefix('192.168.0.0/16') }),
      rule(101, { table: '52', from: prefix('10.0.0.0/24') }),
      rule(102, { table: '52', inInterface: 'eth1' }),
      rule(103, { table: '52', family: 6 }),
    ]
    const { winner, rows } = explainRows([main, vpn], address('10.0.0.7'), [...usual, ...others])
    expect(winner).toBe(0)
    expect(rows[1]?.aside).toBe('table 52 is asked only where policy rule 100 applies')
  })

  test('a rule that selects by a mark can’t be judged: it is passed over, and that is said', () => {
    const { winner, why } = explainRows([main, vpn], address('10.0.0.7'), [
      ...usual,
      rule(99, { table: '52', fwmark: '0x1' }),
    ])
    expect(winner).toBe(0)
    expect(why).toContain('Policy rule 99 selects by something that can’t be judged here')
  })

  test('a rule that throws away ends the search', () => {
    const { why, ...rest } = explainRows([main], address('10.0.0.7'), [...usual, rule(10, { action: 'prohibit' })])
    expect(rest).not.toHaveProperty('winner')
    expect(why).toContain('policy rule 10 (prohibit)')
  })

  test('a throw row sends the search on to the next table', () => {
    const rows = [main, row('10.0.0.0/16', { table: '52', type: 'throw' }), vpn]
    const { winner, rows: explained } = explainRows(rows, address('10.0.0.7'), [...usual, rule(10, { table: '52' })])
    expect(winner).toBe(0)
    expect(explained[1]?.aside).toContain('next table')
  })
})
