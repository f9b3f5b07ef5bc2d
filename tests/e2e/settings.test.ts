import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sampleInventory } from '../support/sample-inventory.ts'
import { ask, details, nodeOf, unfoldQuestion } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** Every address and MAC that some machine of the sample has, but those that are nobody's. */
const originals = sampleInventory('boot-2')
  .machines.flatMap(({ interfaces }) => interfaces)
  .flatMap(({ addresses, mac }) => [
    ...addresses.map(({ address }) => address),
    ...(mac === undefined ? [] : [mac.value]),
  ])
  .filter((one) => !/^(127\.|::1$|02:00:4c:4f:4f:50$)/.test(one))

/** Those of them that stand anywhere in the page: seen, or in a name, a title, a field. */
async function shown(page: Page): Promise<string[]> {
  const html =
    (await page.content()) +
    (await page
      .locator('input')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value).join(' ')))
  const words = new Set(
    html
      .toLowerCase()
      .replaceAll('-', ':')
      .split(/[^0-9a-f.:]+/),
  )
  return originals.filter((one) => words.has(one))
}

test('hidden addresses are hidden in every view, also on the next visit, until the real ones are wished for', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  expect((await shown(page)).length).toBeGreaterThan(5)
  await page.keyboard.press('Control+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('checkbox', { name: 'Hide addresses and MACs' }).check()
  expect(await barriers(page, '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')
  const banner = page.getByText('Addresses hidden.')
  await banner.waitFor()
  expect(await shown(page), 'the picture').toEqual([])

  await nodeOf(page, /^CC-Labs-2/).click({ position: { x: 60, y: 15 } })
  for (const tab of ['Overview', 'Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await shown(page), tab).toEqual([])
  }
  await details(page).getByRole('button', { name: 'arp -a' }).click()
  await page.getByRole('dialog', { name: 'arp -a' }).getByText('Internet Address').first().waitFor()
  expect(await shown(page), 'a raw output').toEqual([])
  await page.keyboard.press('Escape')
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  expect(await shown(page), 'an answer').toEqual([])
  await page.keyboard.press('o')
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByText(/can reach it/)
    .first()
    .waitFor()
  expect(await shown(page), 'the outline').toEqual([])
  await page.keyboard.press('o')
  await page.keyboard.press('m')
  await page.getByRole('grid').waitFor()
  expect(await shown(page), 'the matrix').toEqual([])
  await page.keyboard.press('n')
  await page.getByRole('main').getByRole('heading').first().waitFor()
  expect(await shown(page), 'the findings').toEqual([])

  await page.keyboard.press('c')
  await page
    .getByRole('main')
    .getByText(/instead of/)
    .first()
    .waitFor()
  expect(await shown(page), 'two moments compared').toEqual([])
  const [picture] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
  const svg = await text(await picture.createReadStream())
  expect(originals.filter((one) => svg.includes(`>${one}`))).toEqual([])
  expect(svg).toContain('ccl-vm-1')

  await page.getByRole('button', { name: 'Start the lesson' }).click()
  const lesson = page.getByRole('region', { name: 'Lesson' })
  await lesson.getByText('Lesson · 1 of 10').waitFor()
  await page.getByRole('button', { name: 'Show the real ones' }).click()
  await page.keyboard.press('.')
  await expect.poll(() => lesson.textContent()).toContain('192.168.41.')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('hide addresses')
  await page.getByRole('option', { name: /^Hide addresses/ }).click()
  await banner.waitFor()
  await lesson.getByText('Lesson · 2 of 10').waitFor()
  await expect.poll(() => shown(page), { message: 'a lesson that runs' }).toEqual([])
  await page.getByRole('button', { name: 'Leave the lesson' }).click()

  await page.reload()
  await banner.waitFor()
  await diagramShows(page)
  await unfoldQuestion(page)
  await page.getByRole('combobox', { name: 'From' }).click()
  expect(await shown(page), 'after a reload').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show the real ones' }).click()
  await banner.waitFor({ state: 'detached' })
  await nodeOf(page, /^ccl-vm-1, guest, 192\.168\.41\.109/).waitFor()
})
