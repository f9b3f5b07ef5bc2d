import { describe, expect, test } from 'vitest'
import type { Route } from '../../../shared/inventory/inventory.ts'
import { address } from '../../../shared/net/address.ts'
import { prefix } from '../../../shared/net/prefix.ts'
import { explainRows } from './explain-rows.ts'

const seen = { kind: 'seen', machine: 'm', output: 'm/r.txt', command: 'netstat -r', noun: 'routing table', line: 1 } as const
const row = (destination: string | null, more: Partial<Route> = {}): Route => ({
  type: 'unicast',
  destination: destination === null ? null : prefix(destination),
  gateway: null,
  sources: [seen],
  ...more,
})
const guest = [row('0.0.0.0/0', { gateway: address('192.168.41.97') }), row('192.168.41.96/28'), row('192.168.41.97/32')]

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
    expect(explainRows(two, address('8.8.8.8'))).toMatchObject({ winner: 1, why: expect.stringContaining('25 against 50') })
    expect(explainRows([row('0.0.0.0/0'), row('0.0.0.0/0')], address('8.8.8.8')).winner).toBe(0)
  })

  test('a Linux machine looks into its table "local" first, and into others only by a rule', () => {
    const rows = [
      row('10.0.0.0/24', { table: 'main' }),
      row('0.0.0.0/0', { table: 'local', type: 'local' }),
      row('10.0.0.1/32', { table: '100' }),
    ]
    const { winner, rows: explained } = explainRows(rows, address('10.0.0.1'))
    expect(winner).toBe(1)
    expect(explained[2]?.aside).toContain('table 100')
  })

  test('a row whose link is down does not take part', () => {
    expect(explainRows([row('10.0.0.0/8', { linkDown: true }), row('0.0.0.0/0')], address('10.1.1.1')).winner).toBe(1)
  })

  test('no row, and rows with unknown destinations, are no winner', () => {
    expect(explainRows([row(null), row('::/0')], address('10.0.0.1'))).not.toHaveProperty('winner')
  })
})
