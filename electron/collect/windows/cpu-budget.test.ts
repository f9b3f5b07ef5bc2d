import { expect, test } from 'vitest'
import { createCpuBudget } from './cpu-budget.ts'

test('whatever a look takes, looks take a fortieth of one core on average', () => {
  for (const cost of [5, 60, 400, 500]) {
    let now = 0
    const budget = createCpuBudget(() => now)
    let used = 0
    for (; now < 3_600_000; now += 2_000) {
      if (budget.isOverdrawn()) continue
      used += cost
      budget.spend(cost)
    }
    expect(used / now).toBeLessThan(0.026)
    // What is cheap is looked at every time.
    if (cost === 5) expect(used).toBe((cost * 3_600_000) / 2_000)
    else expect(used / now).toBeGreaterThan(0.02)
  }
})

test('one look that takes very long is paid off within half a minute', () => {
  let now = 0
  const budget = createCpuBudget(() => now)
  budget.spend(60_000)
  expect(budget.isOverdrawn()).toBe(true)
  now = 21_000
  expect(budget.isOverdrawn()).toBe(false)
})
