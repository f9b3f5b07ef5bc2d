import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sampleText } from '../support/fixture-text.ts'
import { ask, unfoldQuestion } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { pasteText } from './harness/paste-text.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** What can be seen, one after the other: how it comes up, what of the page is new then, and how it goes away. */
const views: { name: string; part?: string; open: (page: Page) => Promise<unknown>; close?: string }[] = [
  { name: 'the overview', open: async () => undefined },
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
  { name: 'a question', open: (page) => ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1') },
  {
    name: 'the outline',
    part: 'nav[aria-label="Outline"]',
    open: async (page) => {
      await page.keyboard.press('o')
      await page
        .getByRole('navigation', { name: 'Outline' })
        .getByText(/can reach it/)
        .first()
        .waitFor()
    },
    close: 'o',
  },
  dialog('the key list', '?', 'Keys'),
  dialog('the settings', 'Control+,', 'Settings'),
  dialog('the palette', 'Control+k', 'Search'),
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
  page('the findings', 'n', /worth knowing/),
  page('two moments compared', 'c', /^Compare/),
  menu('the menu of sources', /^Shown/),
  menu('the menu at the end of the bar', /^More/),
  menu('the export menu', /^Export/),
]

function dialog(name: string, key: string, title: string): (typeof views)[number] {
  const open = async (page: Page) => {
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name: title }).waitFor()
  }
  return { name, part: '[role="dialog"]', open, close: 'Escape' }
}

function page(name: string, key: string, title: RegExp): (typeof views)[number] {
  const open = async (page: Page) => {
    await page.keyboard.press(key)
    await page.getByRole('main').getByRole('heading', { name: title }).waitFor()
  }
  return { name, part: 'main', open, close: 't' }
}

function menu(name: string, button: RegExp): (typeof views)[number] {
  const open = async (page: Page) => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('menu').waitFor()
  }
  return { name, part: '[role="menu"]', open, close: 'Escape' }
}

// Menus and lists have the colours of the rest: in the dark one of each is looked at, in high contrast what is looked at most.
const each = ['the choices of a question’s end', 'the key list', 'the menu of sources', 'the export menu']
const most = ['the overview', 'a question', 'the palette']

test.for([
  ['light', { colorScheme: 'light' }, views],
  ['dark', { colorScheme: 'dark' }, views.filter(({ name }) => !each.includes(name))],
  ['light, high contrast', { colorScheme: 'light', contrast: 'more' }, views.filter(({ name }) => most.includes(name))],
  ['dark, high contrast', { colorScheme: 'dark', contrast: 'more' }, views.filter(({ name }) => most.includes(name))],
] as const)('%s: no view has a barrier that axe knows', { timeout: 90_000 }, async ([, options, seen], { open }) => {
  const page = await open(sample(), options)
  await diagramShows(page)
  for (const { name, part, open: show, close } of seen) {
    await show(page)
    expect(await barriers(page, part), name).toEqual([])
    for (const key of close?.split(' ') ?? []) await page.keyboard.press(key)
  }
})
