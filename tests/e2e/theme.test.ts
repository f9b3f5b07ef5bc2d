import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('the chosen theme is there at once and on the next visit; "as the system" follows the system', async ({
  open,
}) => {
  const page = await open(sample(), { colorScheme: 'light' })
  await diagramShows(page)
  const light = await ground(page)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  const dark = await ground(page)
  expect(dark).not.toBe(light)
  await page.reload()
  await diagramShows(page)
  expect(await ground(page)).toBe(dark)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitemradio', { name: 'As the system' }).click()
  expect(await ground(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground(page)).toBe(dark)
})

test('high contrast can be chosen, and comes by itself where the system is set to it; light and dark as the system', async ({
  open,
}) => {
  const page = await open(sample(), { colorScheme: 'dark' })
  await diagramShows(page)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click()
  await expect.poll(() => ground(page)).toBe('rgb(0, 0, 0)')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect.poll(() => ground(page)).not.toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)')
})
