import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** Whether the words under the pointer leave the stop sign in sight. */
async function signIsFree(page: Page): Promise<boolean> {
  const [hint, sign] = await Promise.all([
    page.locator('[data-radix-popper-content-wrapper]').boundingBox(),
    page.locator('g:has(> path[data-verdict="blocked"]) > g').boundingBox(),
  ])
  if (hint === null || sign === null) throw new Error('no words, or no sign')
  return (
    hint.x >= sign.x + sign.width ||
    hint.x + hint.width <= sign.x ||
    hint.y >= sign.y + sign.height ||
    hint.y + hint.height <= sign.y
  )
}

/** The pointer goes to the middle of the arrow between networks with that answer. */
async function pointAtArrow(page: Page, verdict: 'blocked' | 'reachable'): Promise<void> {
  const box = await page.locator(`path[data-dim][data-verdict="${verdict}"]`).boundingBox()
  if (box === null) throw new Error(`no ${verdict} arrow`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3, { steps: 8 })
  // Words that the pointer may have come through stay until it is seen to go on.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3 + 2)
}

test('an arrow says why under the pointer, opens its answer by a click, and steps back with its stop sign', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  const sign = page.locator('g:has(> path[data-verdict="blocked"]) > g')
  const strong = await sign.locator('polygon').evaluate((one) => getComputedStyle(one).fill)
  await pointAtArrow(page, 'blocked')
  await page
    .getByRole('tooltip')
    .getByText(/stopped.*Internal/)
    .waitFor()
  expect(await signIsFree(page)).toBe(true)
  await pointAtArrow(page, 'reachable')
  await page
    .getByRole('tooltip')
    .getByText(/may begin/)
    .waitFor()

  // What is chosen there has nothing to do with it.
  await nodeOf(page, /^eth1/).click({ position: { x: 20, y: 8 } })
  await diagramShows(page)
  await expect.poll(() => sign.getAttribute('data-dim')).toBe('true')
  expect(await sign.locator('polygon').evaluate((one) => getComputedStyle(one).fill)).not.toBe(strong)

  await pointAtArrow(page, 'blocked')
  await page.mouse.down()
  await page.mouse.up()
  await page.getByRole('list', { name: 'What stops it, in order' }).waitFor()
})

test('full screen by its key, and back by its button, which shows that it is on', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
  await page.keyboard.press('Control+Shift+F')
  await expect.poll(isFull).toBe(true)
  await page.getByRole('button', { name: 'Full screen', pressed: true }).click()
  await expect.poll(isFull).toBe(false)
  await page.getByRole('button', { name: 'Full screen', pressed: false }).waitFor()
})
