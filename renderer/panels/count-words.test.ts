import { expect, test } from 'vitest'
import { prefix, sizeOf } from '../../shared/net/prefix.ts'
import { countWords } from './count-words.ts'

test('a number that people can picture is written out', () => {
  expect(countWords(sizeOf(prefix('172.16.0.0/12')))).toBe('1,048,576')
  expect(countWords(sizeOf(prefix('192.168.41.96/28')))).toBe('16')
})

test('one that they can’t is a power of two', () => {
  expect(countWords(sizeOf(prefix('fe80::/64')))).toBe('2⁶⁴')
  expect(countWords(sizeOf(prefix('fc00::/7')))).toBe('2¹²¹')
})
