import { expect, test } from 'vitest'
import { nameList } from './name-list.ts'

test('of many names the first are told, and how many more; one more is told as well', () => {
  expect(nameList([])).toBe('')
  expect(nameList(['a'])).toBe('a')
  expect(nameList(['a', 'b'])).toBe('a and b')
  expect(nameList(['a', 'b', 'c', 'd'])).toBe('a, b, c and d')
  expect(nameList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
})

test('a name that turns the direction of writing keeps it to itself', () => {
  expect(nameList(['a', '\u202egnp.exe', 'שלום'])).toBe('a, \u2068\u202egnp.exe\u2069 and \u2068שלום\u2069')
})
