import { expect, test } from 'vitest'
import { address } from '../../shared/net/address.ts'
import type { MatrixCell } from '../../shared/reach/verdict.ts'
import { isPartial, pairsOf, questionOf } from './pairs.ts'

const cell = (from: string, to: string, at: string | null, verdict: MatrixCell['verdict']): MatrixCell => ({
  from,
  to,
  address: at === null ? null : address(at),
  verdict,
  reason: verdict === 'reachable' ? 'accepted' : 'no-route',
})

test('several addresses of a destination are one pair, reachable where one of them is', () => {
  const [pair, ...rest] = pairsOf([cell('a', 'b', '10.0.0.1', 'blocked'), cell('a', 'b', 'fe80::1', 'reachable')])
  expect(rest).toEqual([])
  expect(pair).toMatchObject({ verdict: 'reachable', reachable: 1, telling: { address: 'fe80::1' } })
  expect(pair && isPartial(pair)).toBe(true)
})

test('blocked tells more than unknown', () => {
  const [pair] = pairsOf([cell('a', 'b', '10.0.0.1', 'unknown'), cell('a', 'b', '10.0.0.2', 'blocked')])
  expect(pair).toMatchObject({ verdict: 'blocked', reachable: 0, telling: { address: '10.0.0.2' } })
  expect(pair && isPartial(pair)).toBe(false)
})

test('the reason is that of an address that people mean, not of a link-local one', () => {
  const cells = ['169.254.18.111', 'fe80::1', '2601::5', '10.0.0.229'].map((at) =>
    cell('internet', 'host', at, 'blocked'),
  )
  expect(pairsOf(cells)[0]?.telling.address).toBe('10.0.0.229')
})

test('there and back are two pairs', () => {
  expect(pairsOf([cell('a', 'b', null, 'blocked'), cell('b', 'a', null, 'reachable')])).toHaveLength(2)
})

test('the question of a cell has an address only where the cell has one', () => {
  expect(questionOf(cell('a', 'internet', null, 'reachable'), { protocol: 'icmp' })).toEqual({
    from: 'a',
    to: 'internet',
    protocol: 'icmp',
  })
  expect(questionOf(cell('a', 'b', '10.0.0.1', 'blocked'), { protocol: 'tcp', port: 22 })).toEqual({
    from: 'a',
    to: 'b',
    address: '10.0.0.1',
    protocol: 'tcp',
    port: 22,
  })
})
