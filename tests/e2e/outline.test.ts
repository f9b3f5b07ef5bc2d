import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask, details } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** The part of the window that has the focus. */
const region = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'nowhere')

test('the outline says the picture in words; by keys alone an entry opens, and F6 walks the parts of the window', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Skip to the page' }).press('Enter')
  expect(await region(page)).toBe('picture')

  await page.keyboard.press('o')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  const vm = outline.getByRole('button', { name: /^ccl-vm-1 guest, 192\.168\.41\.109, running/ })
  await vm.getByText(/can reach it/).waitFor()
  await outline.getByText('home network → VMs: stopped.').waitFor()
  expect(await region(page)).toBe('outline')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await details(page).getByRole('heading', { name: 'Ubuntu 18.04.3 LTS', exact: true }).waitFor()
  expect(await barriers(page)).toEqual([])

  const been: string[] = []
  for (let count = 0; count < 5; count += 1) {
    await page.keyboard.press('F6')
    been.push(await region(page))
  }
  expect(been).toEqual(['picture', 'panel', 'status', 'bar', 'outline'])
  await page.keyboard.press('Shift+F6')
  expect(await region(page)).toBe('bar')
  await page.keyboard.press('o')
  await outline.waitFor({ state: 'detached' })
})

test('an answer is told to screen readers, and so is another moment', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await page.getByRole('status', { name: 'Answer' }).getByText('NYCLNY6X2VBH2 can’t begin').waitFor()
  await page.getByRole('radio', { name: 'boot-1' }).click()
  await expect.poll(() => page.getByRole('status', { name: 'Change' }).textContent()).toMatch(/Gone: Ubuntu|Now shown/)
})
