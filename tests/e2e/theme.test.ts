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
