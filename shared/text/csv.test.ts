import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('quotes only where a field needs them, and doubles those inside', () => {
  expect(csv([['a "b"', 'c,d', 'e\nf', 'g', undefined, 7]])).toBe('"a ""b""","c,d","e\nf",g,,7\r\n')
})

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '-A INPUT', '=', '-', '-5 x'])('%s is text to a spreadsheet', (text) => {
  expect(csv([[text]])).toBe(`'${text}\r\n`)
})

test('what begins with a tab or a line end is text, in quotes', () => {
  expect(csv([['\t=1', '\r=1']])).toBe(`"'\t=1","'\r=1"\r\n`)
})

test.each(['-5', '+3', '-0.5', '10.0.0.1', 'fe80::1', 'a=b', '48:f7:c0:ac:ee:46', '–'])('%s stays as it is', (text) => {
  expect(csv([[text]])).toBe(`${text}\r\n`)
})

test('negative numbers stay numbers', () => {
  expect(csv([[-5, 0.5]])).toBe('-5,0.5\r\n')
})
