import { expect, test } from 'vitest'
import { partOf } from './use-visible-part.ts'

test('what is in sight is drawn, and some rows before and after', () => {
  const { from, to } = partOf(30, 20, 150)
  expect(from).toBeLessThan(30)
  expect(to).toBeGreaterThan(50)
  expect(to - from).toBeLessThan(40)
})

test('never more than there is, and never nothing', () => {
  expect(partOf(0, 20, 10)).toEqual({ from: 0, to: 10 })
  expect(partOf(0, 0, 150).to).toBeGreaterThan(0)
  const after = partOf(400, 20, 150)
  expect(after.from).toBeLessThan(after.to)
})
