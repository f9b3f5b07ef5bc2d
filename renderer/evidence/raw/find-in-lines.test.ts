import { expect, test } from 'vitest'
import { findInLines, MOST_FOUND } from './find-in-lines.ts'

test('finds every place in any case, several on one line', () => {
  expect(findInLines(['ARP arp', '', 'xarpx'], 'Arp')).toEqual([
    { line: 0, start: 0, end: 3 },
    { line: 0, start: 4, end: 7 },
    { line: 2, start: 1, end: 4 },
  ])
})

test('what overlaps itself is found without overlap', () => {
  expect(findInLines(['aaaa'], 'aa')).toHaveLength(2)
})

test('nothing wanted, nothing found; and an end to a flood', () => {
  expect(findInLines(['abc'], '')).toEqual([])
  expect(findInLines(['0'.repeat(9000)], '0')).toHaveLength(MOST_FOUND)
})
