import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask, details, nodeOf, unfoldQuestion } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')
const banner = (page: Page) => page.getByRole('region', { name: 'What if' })
const external = (page: Page) => details(page).getByLabel('Default Switch is External')
const says = (page: Page, words: string) => details(page).getByText(words).waitFor()
const NO = 'NYCLNY6X2VBH2 can’t begin a conversation with ccl-vm-1'
const YES = 'NYCLNY6X2VBH2 can begin a conversation with ccl-vm-1'

async function askAndSuppose(page: Page): Promise<void> {
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await external(page).check()
  await says(page, YES)
}

test('an External switch lifts the block beside which it is offered: answer, picture, banner and export show it as supposed', async ({
  open,
}) => {
  const page = await open(sample())
  await askAndSuppose(page)
  await banner(page).getByText('Default Switch is External — not how it is').waitFor()
  await nodeOf(page, /^ccl-vm-1, guest, 10\.0\.0\./).waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
  const svg = (await buffer(await file.createReadStream())).toString()
  expect(svg).toContain('>What if: Default Switch is External — not how it is</text>')
  expect(file.suggestedFilename()).toContain('what if')
  await banner(page).getByRole('button', { name: '21 answers change' }).click()
  await banner(page).getByRole('button', { name: '10.0.0.128 → primary was no-route' }).click()
  await details(page).getByRole('heading', { name: '10.0.0.128 → primary' }).waitFor()
  expect(await cutText(page)).toEqual([])
})

test('the matrix marks what it changes; Ctrl+Z takes it back, and so do its switch and the banner', async ({
  open,
}) => {
  const page = await open(sample())
  await askAndSuppose(page)
  await external(page).uncheck()
  await says(page, NO)
  await external(page).check()
  await page.getByRole('button', { name: 'Matrix' }).click()
  const cell = (name: RegExp) => page.getByRole('grid').getByRole('button', { name })
  await cell(/^Router 10\.0\.0\.1 → ccl-vm-1: yes.*\(was blocked\)$/).waitFor()
  expect(await cell(/^ccl-vm-1 → Internet: yes[^(]*$/).getAttribute('data-changed')).toBe('false')
  await page.keyboard.press('Control+z')
  await cell(/^Router 10\.0\.0\.1 → ccl-vm-1: no/).waitFor()
  await says(page, NO)
  await external(page).check()
  await banner(page).getByRole('button', { name: 'Back to how it is' }).click()
  await says(page, NO)
  expect(await banner(page).count()).toBe(0)
})

test('one change lifts its own block only; two together let a TCP port through', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await details(page).getByLabel('router has a route to 192.168.41.96/28 through 10.0.0.229').check()
  await details(page).getByText('1. NAT lets in only answers.').waitFor()
  await unfoldQuestion(page)
  await page.getByRole('combobox', { name: 'Protocol' }).selectOption('TCP')
  await details(page).getByLabel('CC-Labs-2 passes its TCP port 22 on to ccl-vm-1').check()
  await says(page, `${YES}, through port 22 of CC-Labs-2 (10.0.0.229)`)
})

test('by keyboard: the focus stays where the supposition can be taken back; axe finds nothing, light and dark', async ({
  open,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
    await external(page).focus()
    await page.keyboard.press('Space')
    await says(page, YES)
    await expect.poll(() => external(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await banner(page)
      .getByRole('button', { name: /answers change/ })
      .click()
    for (const place of ['aside', 'main']) expect(await barriers(page, place), `${colorScheme} ${place}`).toEqual([])
  }
})
