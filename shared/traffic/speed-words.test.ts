import { expect, test } from 'vitest'
import { speedWords } from './amount-words.ts'

test.each([
  [866_700_000, '866.7 Mbit/s'],
  [1_000_000_000, '1 Gbit/s'],
  [10_000_000_000, '10 Gbit/s'],
  [100_000, '100 kbit/s'],
  [7, '7 bit/s'],
])('%i bits a second are %s', (bits, words) => {
  expect(speedWords(bits)).toBe(words)
})
