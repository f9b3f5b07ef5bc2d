import { describe, expect, test } from 'vitest'
import { groupsOf, pairFinder, spotAfter } from './grid.ts'
import { pairsOf } from './pairs.ts'

const end = (id: string, kind: string) => ({ id, name: id, kind, addresses: [] })

test('ends of one kind stand together under words', () => {
  expect(groupsOf([end('a', 'guest'), end('h', 'host'), end('b', 'guest')])).toMatchObject([
    { name: 'Virtual machines', ends: [{ id: 'a' }, { id: 'b' }] },
    { name: 'Host', ends: [{ id: 'h' }] },
  ])
})

test('guests are called what they are: containers, VMs, or both', () => {
  const container = { ...end('c', 'guest'), guest: { value: { form: 'container' as const }, sources: [] } }
  expect(groupsOf([container]).map(({ name }) => name)).toEqual(['Containers'])
  expect(groupsOf([container, end('a', 'guest')]).map(({ name }) => name)).toEqual(['Guests'])
})

test('a pair is found by its ends, in this direction only', () => {
  const find = pairFinder(pairsOf([{ from: 'a', to: 'b', address: null, verdict: 'reachable', reason: 'accepted' }]))
  expect(find('a', 'b')?.verdict).toBe('reachable')
  expect(find('b', 'a')).toBeUndefined()
})

describe('keys walk the cells', () => {
  const from = { row: 1, column: 1 }
  const square = { rows: 3, columns: 3 }
  test('arrows one step, to the edge and not over it', () => {
    expect(spotAfter(from, 'ArrowLeft', false, square)).toEqual({ row: 1, column: 0 })
    expect(spotAfter({ row: 0, column: 0 }, 'ArrowUp', false, square)).toEqual({ row: 0, column: 0 })
    expect(spotAfter({ row: 2, column: 2 }, 'ArrowRight', false, square)).toEqual({ row: 2, column: 2 })
  })

  test('Home and End in the row, with Ctrl in the table; Page keys in the column', () => {
    expect(spotAfter(from, 'End', false, square)).toEqual({ row: 1, column: 2 })
    expect(spotAfter(from, 'Home', true, square)).toEqual({ row: 0, column: 0 })
    expect(spotAfter(from, 'PageDown', false, square)).toEqual({ row: 2, column: 1 })
  })

  test('a grid that was narrowed need not be square', () => {
    const narrow = { rows: 2, columns: 5 }
    expect(spotAfter({ row: 1, column: 1 }, 'ArrowDown', false, narrow)).toEqual({ row: 1, column: 1 })
    expect(spotAfter({ row: 0, column: 1 }, 'End', true, narrow)).toEqual({ row: 1, column: 4 })
  })

  test('other keys are not for the grid', () => {
    expect(spotAfter(from, 'Enter', false, square)).toBeUndefined()
    expect(spotAfter(from, 'm', false, square)).toBeUndefined()
  })
})
