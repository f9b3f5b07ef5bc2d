import { expect, test } from 'vitest'
import { address } from '../../net/address.ts'
import type { MatrixCell } from '../verdict.ts'
import { changedCells } from './changed-cells.ts'

const cell = (at: string | null, verdict: MatrixCell['verdict'], reason: MatrixCell['reason']): MatrixCell => ({
  from: 'a',
  to: 'b',
  address: at === null ? null : address(at),
  verdict,
  reason,
})
const changes = (before: MatrixCell[], after: MatrixCell[]) =>
  changedCells({ cells: before }, { cells: after }).map(({ how, address }) => `${address} ${how}`)

const yes = cell('10.0.0.1', 'reachable', 'accepted')
const no = cell('10.0.0.1', 'blocked', 'no-route')

test('what is as it was is no change', () => {
  expect(changes([yes], [yes])).toEqual([])
  expect(changes([no], [no])).toEqual([])
})

test('a verdict that turns round, and a reason that becomes another, are told apart', () => {
  expect(changes([no], [yes])).toEqual(['10.0.0.1 now-reachable'])
  expect(changes([yes], [no])).toEqual(['10.0.0.1 now-blocked'])
  expect(changes([no], [cell('10.0.0.1', 'blocked', 'nat-no-mapping')])).toEqual(['10.0.0.1 other-reason'])
  expect(changes([yes], [cell('10.0.0.1', 'unknown', 'not-recorded')])).toEqual(['10.0.0.1 now-unknown'])
})

test('an address that took another’s place is compared with it', () => {
  expect(changes([no], [cell('192.168.0.9', 'reachable', 'accepted')])).toEqual(['192.168.0.9 now-reachable'])
  expect(changes([yes], [cell('192.168.0.9', 'reachable', 'accepted')])).toEqual([])
})

test('one that only went away, or came, is compared with what is said of the machine', () => {
  expect(changes([yes, cell('192.168.0.9', 'reachable', 'accepted')], [yes])).toEqual([])
  expect(changes([yes, cell('192.168.0.9', 'blocked', 'no-route')], [yes])).toEqual([])
  expect(changes([cell('192.168.0.9', 'reachable', 'accepted'), no], [no])).toEqual(['10.0.0.1 now-blocked'])
  expect(changes([no], [no, cell('192.168.0.9', 'reachable', 'accepted')])).toEqual(['192.168.0.9 now-reachable'])
  expect(changes([no], [cell(null, 'blocked', 'no-address')])).toEqual(['null other-reason'])
})

test('the lists may be in another order', () => {
  const other = { ...no, from: 'c' }
  expect(changes([no, other], [other, no])).toEqual([])
})
