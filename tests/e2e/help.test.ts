import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')
const help = (page: Page) => page.getByRole('dialog', { name: 'Help' })

test('a word explains itself to pointer and keyboard, and leads to its entry, to others, and back', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  const facts = nodeOf(page, /^Router/).getByText('Vantiva USA · NAT assumed')
  await facts.hover()
  await expect.poll(() => facts.getAttribute('title')).toMatch(/^NAT: Translation/)
  await nodeOf(page, /^ccl-vm-1/).click({ position: { x: 60, y: 15 } })
  await page.getByRole('tab', { name: 'Addresses' }).click()
  const word = details(page).getByRole('button', { name: 'assigned by', exact: true }).first()
  await word.hover()
  await page.getByRole('tooltip').getByText('Who gave the machine this address').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tooltip').waitFor({ state: 'detached' })
  await word.focus()
  await page.getByRole('tooltip').getByText('Who gave the machine this address').waitFor()
  await page.keyboard.press('Enter')
  await help(page).getByRole('heading', { name: 'assigned by' }).waitFor()
  await help(page).getByRole('article').getByRole('button', { name: 'DHCP' }).click()
  await help(page).getByRole('heading', { name: 'DHCP' }).waitFor()
  expect(await help(page).getByRole('region', { name: 'On screen now' }).getByRole('button').allInnerTexts()).toContain(
    'assigned by',
  )
  await page.keyboard.press('Escape')
  await help(page).waitFor({ state: 'detached' })
  expect(await word.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('F1 opens the help: words to search, signs, and the keys; axe finds nothing serious', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await page.keyboard.press('F1')
  await page.getByRole('searchbox', { name: 'Search the words' }).fill('169.254')
  await help(page).getByRole('heading', { name: 'APIPA' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const second = await help(page).getByRole('region', { name: 'Found' }).getByRole('button').nth(1).textContent()
  await help(page)
    .getByRole('heading', { name: second ?? '', exact: true })
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await help(page).getByRole('tab', { name: 'Signs' }).click()
  await help(page).getByText('A conversation is stopped here').waitFor()
  expect(await barriers(page)).toEqual([])
  await help(page).getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
})
