import { expect, test } from 'vitest'
import { bytesWords, rateWords } from './amount-words.ts'

test.each([
  [0, '0 bit/s'],
  [999, '999 bit/s'],
  [1_000, '1.0 kbit/s'],
  [40_321, '40 kbit/s'],
  [999_600, '1.0 Mbit/s'],
  [1_234_567, '1.2 Mbit/s'],
  [9_960_000, '10 Mbit/s'],
  [2_500_000_000, '2.5 Gbit/s'],
])('%d bits a second: %s', (bits, words) => {
  expect(rateWords(bits)).toBe(words)
})

test.each([
  [1, '1 byte'],
  [57, '57 bytes'],
  [5_480_025_411, '5.5 GB'],
  [2 ** 64, '18 EB'],
])('%d bytes: %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words)
})
