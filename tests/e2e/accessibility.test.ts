import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sameEverywhere } from '../pictures/looks.ts'
import { sampleText } from '../support/fixture-text.ts'
import { unfoldQuestion } from './harness/ask.ts'
import { barriersInEachLook } from './harness/barriers-in-each-look.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { pasteText } from './harness/paste-text.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** What is not pictured (screenshots.test.ts reads what is): how it comes up, what of the page is new then, and how it goes away. */
const views: { name: string; part: string; open: (page: Page) => Promise<unknown>; close: string }[] = [
  {
    name: 'the choices of a question’s end',
    part: '[role="dialog"]',
    open: async (page) => {
      await unfoldQuestion(page)
      await page.getByRole('combobox', { name: 'From' }).click()
      await page.getByRole('option', { name: /^Internet/ }).waitFor()
    },
    close: 'Escape Escape',
  },
  {
    name: 'the key list',
    part: '[role="dialog"]',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
    close: 'Escape',
  },
  {
    name: 'what was pasted',
    part: '[role="dialog"]',
    open: async (page) => {
      await pasteText(
        page,
        `me@nas:~$ arp\n${sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/arp.txt')}me@nas:~$ ls\n1 2 3\n`,
      )
      await page.getByRole('heading', { name: /^This looks like arp/ }).waitFor()
    },
    close: 'Escape',
  },
  menu('the menu of sources', /^Shown/),
  menu('the menu at the end of the bar', /^More/),
  menu('the export menu', /^Export/),
]

function menu(name: string, button: RegExp): (typeof views)[number] {
  const open = async (page: Page) => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('menu').waitFor()
  }
  return { name, part: '[role="menu"]', open, close: 'Escape' }
}

test('no menu, list or small dialog has a barrier that axe knows', { timeout: 60_000 }, async ({ open }) => {
  const page = await open(sample(), sameEverywhere)
  await diagramShows(page)
  for (const { name, part, open: show, close } of views) {
    await show(page)
    expect.soft(await barriersInEachLook(page, part), name).toEqual([])
    for (const key of close.split(' ')) await page.keyboard.press(key)
    await page.locator(part).waitFor({ state: 'detached' })
  }
})
