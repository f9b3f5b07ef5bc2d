import { expect, test } from 'vitest'
import { rawRow } from './raw-row.ts'

test('a row is shown without the blanks that hold its columns apart', () => {
  expect(rawRow(['', '  10.0.0.1              48-f7-c0-ac-ee-46     dynamic  '], { line: 2 })).toBe(
    '10.0.0.1  48-f7-c0-ac-ee-46  dynamic',
  )
})

test('of a line that holds many facts only the one is shown', () => {
  expect(rawRow(['[{"a":1},{"b":2}]'], { line: 1, columns: [9, 16] })).toBe('{"b":2}')
})

test('a very long row is cut, and says so', () => {
  expect(rawRow(['x'.repeat(900)], { line: 1 })).toMatch(/^x{240}…$/)
})

test('a line that is not there is no row', () => {
  expect(rawRow([], { line: 1 })).toBeUndefined()
})
