import { expect } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { focused } from './harness/press-until.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

test('the palette opens by key, goes to an address, asks a question, does an action; the focus goes back', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  const palette = page.getByRole('dialog', { name: 'Search' })
  const options = palette.getByRole('option')
  await nodeOf(page, /^primary, guest/).focus()
  await page.keyboard.press('Control+k')
  // At once, whether the palette is there yet or not: nothing of it is lost, or done by keys.
  await page.keyboard.type('192.168.41.109')
  await palette.waitFor()
  await expect.poll(() => options.first().textContent()).toMatch(/^192\.168\.41\.109ccl-vm-1/)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await details(page).getByRole('heading', { name: 'ccl-vm-1', exact: true }).waitFor()
  await palette.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toMatch(/^primary/)

  await page.getByRole('button', { name: 'Search' }).click()
  await page.keyboard.type('ccl-vm-1 to internet')
  await expect.poll(() => options.allTextContents()).toEqual(['Can ccl-vm-1 reach the internet?pingquestion'])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'ccl-vm-1 → Internet' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('matrix')
  await palette
    .getByRole('option', { name: /Matrix/ })
    .first()
    .click()
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached' })
})

test('at 640 × 400, a window at 200 %, everything of the bar is still there, in menus', async ({ open }) => {
  const page = await open(sample(), { viewport: { width: 640, height: 400 } })
  await diagramShows(page)
  const bar = await page.getByRole('banner').boundingBox()
  expect(bar?.height).toBeLessThan(60)
  await page.getByRole('button', { name: /^Page: Topology/ }).click()
  await page.getByRole('menuitemradio', { name: 'Matrix' }).click()
  await page.getByRole('grid').waitFor()
  await page.getByRole('combobox', { name: 'Moment' }).selectOption('boot-1')
  await page.getByRole('button', { name: 'More' }).click()
  for (const name of [/^SVG/, /^Recording/, /^Every key/]) await page.getByRole('menuitem', { name }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ask who can reach whom' }).click()
  await page.getByRole('combobox', { name: 'From' }).waitFor()
  // The name of what is shown may be shortened: its button says it whole.
  expect((await cutText(page)).filter((line) => !line.startsWith('"Sample CC-Labs-2"'))).toEqual([])
  await page.getByRole('button', { name: 'Search' }).waitFor()
})
