import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

async function centre(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const box = await nodeOf(page, name).boundingBox()
  if (box === null) throw new Error(`${name} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses the handle of a machine and draws a line to a place, without letting go. */
async function drawLine(page: Page, from: string, to: { x: number; y: number }): Promise<void> {
  await nodeOf(page, new RegExp(`^${from}`)).hover()
  await page.getByRole('button', { name: `Ask whom ${from} can reach` }).hover()
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
}

test('drawn from one machine to another, a line tells the answer, and asks where it is let go', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const status = page.getByRole('main').getByRole('status').filter({ hasText: '→' })
  const before = await centre(page, /^NYCLNY6X2VBH2/)
  await drawLine(page, 'NYCLNY6X2VBH2', await centre(page, /^ccl-vm-1/))
  await status.getByText('NYCLNY6X2VBH2 → ccl-vm-1').waitFor()
  expect(await status.textContent()).toContain('no: no route to it (ping)')
  await page.keyboard.press('Escape')
  await status.waitFor({ state: 'detached' })
  await page.mouse.up()
  expect(await details(page).count()).toBe(0)

  await drawLine(page, 'NYCLNY6X2VBH2', { x: 20, y: 400 })
  await page.mouse.up()
  await status.waitFor({ state: 'detached' })
  expect(await details(page).count()).toBe(0)
  // Nothing was moved by it.
  expect(await centre(page, /^NYCLNY6X2VBH2/)).toEqual(before)

  await drawLine(page, 'NYCLNY6X2VBH2', await centre(page, /^ccl-vm-1/))
  await page.mouse.up()
  await details(page).getByRole('heading', { name: 'NYCLNY6X2VBH2 → ccl-vm-1' }).waitFor()
})

test('by keys, and by two clicks: A or the handle begins, a node ends it, Escape leaves it', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await nodeOf(page, /^primary/).focus()
  await page.keyboard.press('a')
  await page.getByText('To whom? Click, or walk there').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByText('primary → Ubuntu 18.04.3 LTS').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('To whom?').waitFor({ state: 'detached' })
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowLeft')
  // It asked from where the focus was: from Ubuntu to primary.
  await page.keyboard.press('Enter')
  await details(page).getByRole('heading', { name: 'Ubuntu 18.04.3 LTS → primary' }).waitFor()
  await page.keyboard.press('Escape')
  await diagramShows(page)

  await nodeOf(page, /^ccl-vm-1/).hover()
  await page.getByRole('button', { name: 'Ask whom ccl-vm-1 can reach' }).click()
  await nodeOf(page, /^The internet/).click()
  await details(page).getByRole('heading', { name: 'ccl-vm-1 → Internet' }).waitFor()
})

test('drawn to the edge, the line brings in what lies beyond, and the picture stays there', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await nodeOf(page, /^NYCLNY6X2VBH2/).click()
  await page.keyboard.press('z')
  const zoom = page.getByRole('status', { name: 'Zoom' })
  await expect.poll(() => zoom.textContent()).toBe('200 %')
  const vm = nodeOf(page, /^ccl-vm-1/)
  const canvas = await page.locator('.react-flow').boundingBox()
  if (canvas === null) throw new Error('there is no canvas')
  const bottom = canvas.y + canvas.height
  const low = async () => (await vm.boundingBox())?.y ?? Number.POSITIVE_INFINITY
  expect(await low()).toBeGreaterThan(bottom)
  await drawLine(page, 'NYCLNY6X2VBH2', { x: canvas.x + canvas.width / 2, y: bottom - 4 })
  await expect.poll(low).toBeLessThan(bottom - 60)
  const to = await centre(page, /^ccl-vm-1/)
  await page.mouse.move(to.x, Math.min(to.y, bottom - 45), { steps: 3 })
  await diagramShows(page)
  const there = await centre(page, /^ccl-vm-1/)
  await page.mouse.move(there.x, there.y, { steps: 3 })
  await page.mouse.up()
  await details(page).getByRole('heading', { name: 'NYCLNY6X2VBH2 → ccl-vm-1' }).waitFor()
  await diagramShows(page)
  expect(await zoom.textContent()).toBe('200 %')
  expect(await low()).toBeLessThan(bottom)
})

test('dragged by its body a machine still moves', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const before = await centre(page, /^primary/)
  await page.mouse.move(before.x, before.y)
  await page.mouse.down()
  await page.mouse.move(before.x + 40, before.y + 20, { steps: 5 })
  await page.mouse.up()
  expect((await centre(page, /^primary/)).x).toBeGreaterThan(before.x + 20)
  expect(await details(page).count()).toBe(0)
})
