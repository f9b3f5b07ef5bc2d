import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { details } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { focused } from './harness/press-until.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

async function openMatrix(page: Page): Promise<void> {
  await diagramShows(page)
  await page.keyboard.press('m')
  await page.getByRole('grid', { name: 'Who can begin a conversation with whom' }).waitFor()
}

const cell = (page: Page, from: string, to: string) =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${from} → ${to}:`) })

/** Pixels of the table that are below what is in sight of it. */
const rowsBelow = (page: Page) =>
  page
    .getByRole('grid')
    .evaluate(({ parentElement: box }) => (box ? box.scrollHeight - box.clientHeight - box.scrollTop : Number.NaN))

/** How much of the shadow over the last row in sight is there, from 0 to 1. */
const shadow = (page: Page) =>
  page
    .getByRole('grid')
    .evaluate(({ parentElement: box }) => (box ? Number(getComputedStyle(box, '::after').opacity) : Number.NaN))

test('the corners of what is expected: out yes, in no, in words', async ({ open }) => {
  const page = await open(sample())
  await openMatrix(page)
  expect(await cell(page, 'ccl-vm-1', 'Internet').textContent()).toMatch(/yes/)
  expect(await cell(page, 'ccl-vm-1', 'NYCLNY6X2VBH2').textContent()).toMatch(/yes/)
  expect(await cell(page, 'NYCLNY6X2VBH2', 'ccl-vm-1').textContent()).toBe('no')
  expect(await cell(page, 'Internet', 'CC-Labs-2').textContent()).toBe('no')
  expect(await cutText(page)).toEqual([])
})

test('a cell says its reason when pointed at, opens its answer beside the table, and its path in the picture', async ({
  open,
}) => {
  const page = await open(sample())
  await openMatrix(page)
  const blocked = cell(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await blocked.hover()
  await page.getByRole('main').getByText('no: A machine on the way has no row in its routing table').waitFor()
  await blocked.click()
  await details(page).getByText('1. No route to it.').waitFor()
  expect(await blocked.getAttribute('aria-pressed')).toBe('true')
  // Beside the answer the table is still there whole, and nothing says that more rows follow.
  await expect.poll(() => rowsBelow(page)).toBeLessThanOrEqual(0)
  expect(await shadow(page)).toBe(0)
  await details(page).getByRole('button', { name: 'Show in the picture' }).click()
  await diagramShows(page)
  await page.getByRole('main').getByText('no route to it').waitFor()
})

test('arrow keys walk the cells, and one cell is the tab stop', async ({ open }) => {
  const page = await open(sample())
  await openMatrix(page)
  expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1)
  await cell(page, 'ccl-vm-1', 'primary').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toMatch(/^Ubuntu 18\.04\.3 LTS → ccl-vm-1/)
  expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('End')
  expect(await focused(page)).toMatch(/^Ubuntu 18\.04\.3 LTS → Internet: yes/)
  await page.keyboard.press('Enter')
  await details(page).getByRole('heading', { name: 'Ubuntu 18.04.3 LTS → Internet' }).waitFor()
})

test('an answer that is picked stands out; rows and columns are narrowed; link-local addresses count when they are asked for', async ({
  open,
}) => {
  const page = await open(sample())
  await openMatrix(page)
  const grid = page.getByRole('grid')
  const rows = () => grid.getByRole('rowheader').allTextContents()
  const everybody = await rows()
  await page.getByRole('button', { name: /^no: no route to it \d+$/ }).click()
  const back = (from: string, to: string) => cell(page, from, to).getAttribute('data-back')
  expect(await back('NYCLNY6X2VBH2', 'ccl-vm-1')).toBe('false')
  expect(await back('ccl-vm-1', 'Internet')).toBe('true')
  await page.getByLabel('only rows and columns with this answer').check()
  expect(await grid.getByRole('columnheader', { name: 'CC-Labs-2' }).count()).toBe(0)
  expect((await rows()).length).toBeLessThan(everybody.length)
  await page.getByRole('button', { name: /^no: no route to it/ }).click()
  expect(await rows()).toEqual(everybody)

  await page.getByLabel('Only rows of').fill('nycl')
  expect(await rows()).toEqual(['NYCLNY6X2VBH2'])
  await cell(page, 'NYCLNY6X2VBH2', 'CC-Labs-2').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  expect(await focused(page)).toMatch(/^NYCLNY6X2VBH2 → ccl-vm-1/)
  await cell(page, 'NYCLNY6X2VBH2', 'CC-Labs-2').hover()
  await page.getByText('Not counted: a link-local address, which works on its own cable only.').waitFor()
  const host = cell(page, 'NYCLNY6X2VBH2', 'CC-Labs-2')
  expect(await host.textContent()).toBe('yes 1/2')
  await page.getByLabel('count link-local addresses').check()
  expect(await host.textContent()).toBe('yes 1/3')
})

test('at 200 % the table comes first; how it is narrowed stands behind a button', async ({ open }) => {
  const page = await open(sample(), { viewport: { width: 640, height: 400 } })
  await openMatrix(page)
  const row = await page.getByRole('rowheader', { name: 'CC-Labs-2' }).boundingBox()
  const foot = await page.getByRole('contentinfo').boundingBox()
  expect((row?.y ?? 400) + (row?.height ?? 0)).toBeLessThan(foot?.y ?? 0)
  // Rows that follow are told of by a shadow, which goes as the last one comes.
  expect(await rowsBelow(page)).toBeGreaterThan(0)
  expect(await shadow(page)).toBe(1)
  await page.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTo({ top: grid.scrollHeight }))
  await expect.poll(() => shadow(page)).toBe(0)
  expect(await page.getByLabel('Only rows of').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByLabel('Only rows of').fill('nycl')
  expect(await page.getByRole('grid').getByRole('rowheader').allTextContents()).toEqual(['NYCLNY6X2VBH2'])
})

test('another protocol asks everybody anew', async ({ open }) => {
  const page = await open(sample())
  await openMatrix(page)
  await page.getByRole('radio', { name: 'SSH 22' }).click()
  await page.getByRole('main').getByText('Asked: TCP port 22.').waitFor()
  await cell(page, 'ccl-vm-1', 'primary').click()
  await details(page).getByText('TCP port 22').waitFor()
})

test('is copied as CSV, one row for each address', async ({ open }) => {
  const page = await open(sample(), { permissions: ['clipboard-read', 'clipboard-write'] })
  await openMatrix(page)
  await page.getByRole('button', { name: 'Copy CSV' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('NYCLNY6X2VBH2,ccl-vm-1,192.168.41.109,blocked,no-route')
})
