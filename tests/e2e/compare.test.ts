import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'
import { zipOf } from './harness/zip-of.ts'

const sample = switchyardForFile('--sample')

const STORY = /^Default Switch has another network: 192\.168\.41\.96\/28 instead of 172\.17\.214\.160\/28\./

test('the reboot as a story: its rows on both sides, the other way round, in the picture, and beside another recording', async ({
  open,
}) => {
  const page = await open(sample(), { permissions: ['clipboard-read', 'clipboard-write'] })
  await diagramShows(page)
  await page.keyboard.press('c')
  const changed = page.getByRole('region', { name: 'What changed' })
  await changed.getByText(STORY).waitFor()
  await changed.getByText('primary has 192.168.41.102; its address is not recorded in A.').waitFor()
  await page.getByText('The same, for the 5 machines in both.').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await cutText(page)).toEqual([])

  // A row of the moment that is not on show, then the same list on show.
  const rows = changed.getByRole('button', { name: /Get-VMNetworkAdapter -All, line 4/ })
  await rows.first().click()
  const raw = page.getByRole('dialog')
  await raw.getByText('in boot-1').waitFor()
  await raw.getByText('2cf575f1').waitFor()
  await page.keyboard.press('Escape')
  await rows.last().click()
  await raw.getByText('in boot-2').waitFor()
  await raw.getByText('dee36933').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Copy the story as text' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^A: boot-1\nB: boot-2\n\nWhat changed\n- Default/)

  await page.getByRole('button', { name: 'Swap A and B' }).click()
  await changed.getByText('Ubuntu 18.04.3 LTS is gone: it was a virtual machine').waitFor()
  await page.getByRole('button', { name: 'Swap A and B' }).click()

  // By keys: open the new machine's row, and go to it.
  const added = changed.getByText('Ubuntu 18.04.3 LTS is new: a virtual machine')
  await added.click()
  await changed.getByRole('button', { name: 'Show it in the picture' }).last().click()
  await diagramShows(page)
  await page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('heading', { name: 'Ubuntu 18.04.3 LTS' })
    .waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('c')
  const zip = zipOf(join(root, 'assets/samples/cc-labs-2/boot-2'))
  await page.getByLabel('Recording to compare with').setInputFiles({
    name: 'yesterday.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip),
  })
  await page.getByText('Nothing differs in what both recorded.').waitFor()
  expect(await page.getByRole('combobox', { name: 'Moment A' }).locator('option:checked').textContent()).toBe(
    'yesterday',
  )
  expect(await barriers(page)).toEqual([])
})

test('a recording of one moment says that there is nothing yet to compare with; it fits a small screen at 200 %', async ({
  open,
}) => {
  const page = await open(sample(), { viewport: { width: 640, height: 400 }, colorScheme: 'dark' })
  await diagramShows(page)
  await page.keyboard.press('c')
  const list = page.getByRole('region', { name: 'Compare', exact: true })
  await list.getByText(STORY).waitFor()
  expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  expect(await barriers(page)).toEqual([])
  const buffer = Buffer.from(zipOf(join(root, 'assets/samples/cc-labs-2/boot-2')))
  await page
    .getByLabel('Recording', { exact: true })
    .setInputFiles({ name: 'one.zip', mimeType: 'application/zip', buffer })
  await list.getByRole('heading', { name: 'There is only one moment' }).waitFor()
})
