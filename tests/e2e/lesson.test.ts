import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')
const recording = switchyardForFile('--recording', join(root, 'assets', 'samples', 'cc-labs-2', 'boot-1'))

const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson' })
const at = (page: Page, number: number) => lesson(page).getByText(`Lesson · ${number} of 10`).waitFor()
const lit = (page: Page) => page.locator('[data-node][data-spot="true"]')

/** Whether everything that is lit stands in the picture, with nothing over it. */
async function litIsInSight(page: Page): Promise<boolean> {
  await diagramShows(page)
  return lit(page).evaluateAll((nodes) =>
    nodes.every((node) => {
      const { left, top, width, height } = node.getBoundingClientRect()
      const corners = [8, width - 8].flatMap((x) => [6, height - 6].map((y) => [left + x, top + y] as const))
      return corners.every(([x, y]) => node.parentElement?.contains(document.elementFromPoint(x, y)) === true)
    }),
  )
}

/** Whether its beginning stands in the window. */
async function isInWindow(locator: Locator): Promise<boolean> {
  const box = await locator.first().boundingBox()
  return box !== null && box.y >= 0 && box.y + 16 <= 800
}

test('the lesson opens the sample, lights up what it tells of, asks, and gives back what was there before', async ({
  open,
}) => {
  const page = await open(recording())
  await page.getByRole('button', { name: 'Matrix' }).click()
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Start the lesson' }).click()
  await at(page, 1)
  await page.getByRole('button', { name: /^Shown: Sample/ }).waitFor()
  expect(await lit(page).count()).toBeGreaterThan(3)

  // The first question is answered in the picture: wrong, then right.
  await nodeOf(page, /^ccl-vm-1/).click({ position: { x: 60, y: 15 } })
  await lesson(page).getByText('That is ccl-vm-1.').waitFor()
  await nodeOf(page, /^Default Switch/).click({ position: { x: 60, y: 10 } })
  await lesson(page).getByText('Right.').waitFor()

  // The second one by choosing; by keys from step to step.
  await lesson(page).getByRole('heading', { level: 2 }).focus()
  await page.keyboard.press('.')
  await at(page, 2)
  expect(await litIsInSight(page)).toBe(true)
  await lesson(page).getByRole('button', { name: 'Yes: both addresses are private.' }).click()
  await lesson(page).getByText('Not so.').waitFor()
  await lesson(page)
    .getByRole('button', { name: /^No: it is outside/ })
    .click()
  await lesson(page).getByText('Right.').waitFor()
  expect(await barriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Leave the lesson' }).click()
  await page.getByRole('button', { name: /^Shown: .*boot-1/ }).waitFor()
  await page.getByRole('grid').waitFor()
})

test('by keys to its end: what would help is supposed, the time before the reboot comes up, and how far one came is remembered', async ({
  open,
}) => {
  const page = await open(sample())
  await page.getByRole('button', { name: 'Start the lesson' }).click()
  for (let step = 1; step <= 7; step += 1) {
    await at(page, step)
    // The row that the step tells of is in sight, on the page that was open in the step before, too.
    if (step === 4)
      await expect.poll(() => isInWindow(details(page).getByRole('cell', { name: '192.168.41.97' }))).toBe(true)
    if (step < 7) await page.keyboard.press('.')
  }
  await lesson(page).getByRole('button', { name: 'An External switch for the VM' }).click()
  await page
    .getByText(/^What if/)
    .first()
    .waitFor()
  await page.keyboard.press(',')
  await at(page, 6)
  await page.getByRole('heading', { name: 'NYCLNY6X2VBH2 → ccl-vm-1' }).waitFor()
  for (let step = 7; step <= 10; step += 1) {
    await page.keyboard.press('.')
    await at(page, step)
  }
  await nodeOf(page, /172\.17\.214\.160/).waitFor()

  // How far somebody came is remembered.
  await page.reload()
  await diagramShows(page)
  await page.getByRole('button', { name: 'Start the lesson' }).click()
  await at(page, 10)
  await lesson(page).getByRole('button', { name: 'Finish' }).click()
  await lesson(page).waitFor({ state: 'detached' })
})
