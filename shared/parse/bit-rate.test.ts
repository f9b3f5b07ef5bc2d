import { expect, test } from 'vitest'
import { bitRate } from './bit-rate.ts'

test.each([
  ['866.7 Mbps', 866_700_000],
  ['866,7 Mbps', 866_700_000],
  ['1 Gbps', 1_000_000_000],
  ['100 Kbps', 100_000],
  ['0 bps', undefined],
  ['fast', undefined],
  [undefined, undefined],
])('%s', (printed, bits) => {
  expect(bitRate(printed)).toBe(bits)
})
