import { expect, test } from 'vitest'
import { benchTable } from './bench-table.ts'
import { median } from './measurement.ts'

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([9, 1, 5])).toBe(5)
})

test('the table shows the spread, the target, and whether it was met', () => {
  const table = benchTable([
    { name: 'quick', unit: 'ms', target: 30, values: [3, 4, 40] },
    { name: 'slow', unit: 'ms', target: 30, values: [31, 32, 33] },
    { name: 'elsewhere', unit: 'ms', target: 400, values: { skipped: 'no network namespaces here' } },
  ])
  const [, quick, slow, elsewhere] = table.split('\n')
  expect(quick).toMatch(/^quick +3\.0 ms +4\.0 ms +40 ms +≤ 30 ms +3 +met$/)
  expect(slow).toMatch(/MISSED$/)
  expect(elsewhere).toMatch(/skipped: no network namespaces here$/)
})
