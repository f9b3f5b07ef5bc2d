import { expect, test } from 'vitest'
import { tableText } from './table-text.ts'

test('columns are apart by tabs, rows by line ends', () => {
  expect(
    tableText([
      ['address', 'line'],
      ['10.0.0.1', 3],
      [undefined, 4],
    ]),
  ).toBe('address\tline\n10.0.0.1\t3\n\t4')
})

test('a field that holds a tab or a line end stays one field', () => {
  expect(tableText([['a\tb\nc', 'd']])).toBe('a b c\td')
})
