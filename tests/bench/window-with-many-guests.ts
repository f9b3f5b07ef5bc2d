import { rmSync } from 'node:fs'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../e2e/harness/find-browser.ts'
import { launchOptions } from '../e2e/harness/launch-options.ts'
import { startSwitchyard } from '../e2e/harness/start-switchyard.ts'
import { recordManyGuests } from '../support/many-guests.ts'
import type { Measurement } from './measurement.ts'

const GUESTS = 150
const names = {
  picture: `picture of ${GUESTS} guests: opened to drawn`,
  matrix: `matrix of ${GUESTS} guests: asked to shown`,
  workedOut: 'longest task of the main thread while that is worked out',
  blocked: 'longest task of the main thread, its table drawn',
}

/** A recording of many guests in a browser: how long it takes, and how long the window can’t answer meanwhile. */
export async function windowWithManyGuests(runs: number): Promise<Measurement[]> {
  const program = await findBrowser()
  const targets = [
    { name: names.picture, target: 3000 },
    { name: names.matrix, target: 3000 },
    { name: names.workedOut, target: 200 },
    { name: names.blocked, target: 200 },
  ]
  const skipped = { skipped: 'no browser here' }
  if (program === undefined) return targets.map((one) => ({ ...one, unit: 'ms', values: skipped }))
  const folder = recordManyGuests(GUESTS)
  const browser = await chromium.launch(launchOptions(program))
  const running = await startSwitchyard(['-r', folder])
  try {
    const taken: number[][] = []
    for (let run = 0; run <= runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      const measured = await openOnce(page, running.address)
      if (run > 0) taken.push(measured) // the first one also warms the browser itself
      await page.close()
    }
    return targets.map((one, index) => ({ ...one, unit: 'ms', values: taken.map((run) => run[index] ?? Number.NaN) }))
  } finally {
    await browser.close()
    await running.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Times in the order of the targets. */
async function openOnce(page: Page, address: string): Promise<number[]> {
  await page.addInitScript(keepLongTasks)
  const begun = performance.now()
  await page.goto(address)
  await page.locator('[data-node]').first().waitFor()
  const drawn = performance.now()
  await page.evaluate(() => Reflect.get(globalThis, 'longTasks').splice(0))
  await page.keyboard.press('m')
  await page.getByRole('grid').waitFor()
  const shown = performance.now()
  const tasks = await page.evaluate(longTasksUntilIdle)
  const gridAt = await page.evaluate(() => Reflect.get(globalThis, 'gridAt'))
  const worked = tasks.filter(({ start, duration }) => start + duration < gridAt)
  return [drawn - begun, shown - drawn, longest(worked), longest(tasks)]
}

interface Task {
  start: number
  duration: number
}

function longest(tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map(({ duration }) => duration))
}

/** Runs in the page: keeps every task that takes longer than 50 ms, and when the table came. */
function keepLongTasks(): void {
  const tasks: Task[] = []
  Reflect.set(globalThis, 'longTasks', tasks)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask' })
  new MutationObserver((_, observer) => {
    if (document.querySelector('[role="grid"]') === null) return
    Reflect.set(globalThis, 'gridAt', performance.now())
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in the page: what was kept, once the page has nothing to do any more (the observer is told late). */
async function longTasksUntilIdle(): Promise<Task[]> {
  await new Promise((resolve) => requestIdleCallback(resolve))
  await new Promise((resolve) => setTimeout(resolve, 100))
  return Reflect.get(globalThis, 'longTasks')
}
