import { expect, test } from 'vitest'
import { secondsOfTimeSpan } from './seconds-of-time-span.ts'

test.each([
  ['00:00:05', 5],
  ['23:59:10', 86_350],
  ['7.01:00:00.5', 608_400],
  ['3600', 3600],
  ['1800.25', 1800],
  ['10675199.02:48:05.4775807', undefined],
  ['922337203685.478', undefined],
  ['Infinite ([TimeSpan]::MaxValue)', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s seconds', (text, seconds) => {
  expect(secondsOfTimeSpan(text)).toBe(seconds)
})
