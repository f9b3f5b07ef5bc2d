import { expect, test } from 'vitest'
import { address } from '../../shared/net/address.ts'
import type { MatrixCell } from '../../shared/reach/verdict.ts'
import { isPartial, pairsOf, partWords, questionOf } from './pairs.ts'

const cell = (from: string, to: string, at: string | null, verdict: MatrixCell['verdict']): MatrixCell => ({
  from,
  to,
  address: at === null ? null : address(at),
  verdict,
  reason: verdict === 'reachable' ? 'accepted' : 'no-route',
})

test('several addresses of a destination are one pair, reachable where one of them is', () => {
  const [pair, ...rest] = pairsOf([cell('a', 'b', '10.0.0.1', 'blocked'), cell('a', 'b', '10.0.0.2', 'reachable')])
  expect(rest).toEqual([])
  expect(pair).toMatchObject({ verdict: 'reachable', reachable: 1, telling: { address: '10.0.0.2' } })
  expect(pair && partWords(pair)).toBe('at 1 of 2 addresses')
})

test('a link-local address counts only where it is asked for, or where there is no other', () => {
  const cells = [cell('a', 'b', '10.0.0.1', 'reachable'), cell('a', 'b', 'fe80::1', 'blocked')]
  const [usual] = pairsOf(cells)
  expect(usual).toMatchObject({ reachable: 1, counted: [{ address: '10.0.0.1' }], cells: { length: 2 } })
  expect(usual && isPartial(usual)).toBe(false)
  const [asked] = pairsOf(cells, { linkLocal: true })
  expect(asked && partWords(asked)).toBe('at 1 of 2 addresses')
  const [none] = pairsOf([cell('a', 'b', 'fe80::1', 'blocked'), cell('a', 'b', 'fe80::2', 'reachable')])
  expect(none && partWords(none)).toBe('at 1 of 2 addresses')
})

test('reachable at a link-local address alone is a “yes” that says so', () => {
  const [pair] = pairsOf([cell('a', 'b', '10.0.0.1', 'blocked'), cell('a', 'b', 'fe80::1', 'reachable')])
  expect(pair).toMatchObject({ verdict: 'reachable', reachable: 0, telling: { address: 'fe80::1' } })
  expect(pair && partWords(pair)).toBe('only at link-local addresses')
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
