import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ask, unfoldQuestion } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

const states: Record<string, (page: Page) => Promise<unknown>> = {
  overview: async () => undefined,
  'a question': (page) => ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1'),
  'the key list': async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  },
  'the choices of a question’s end': async (page) => {
    await unfoldQuestion(page)
    await page.getByRole('combobox', { name: 'From' }).click()
    await page.getByRole('option', { name: /^Internet/ }).waitFor()
  },
  'an open menu': async (page) => {
    await page.getByRole('button', { name: /^Shown/ }).click()
    await page.getByRole('menu').waitFor()
  },
}

// Lists and menus have the colours of the rest: what is looked at most is looked at in both themes.
const themes = { light: Object.keys(states), dark: ['overview', 'a question'] } as const

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.for(themes[colorScheme])('%s: no barrier that axe knows', async (name, { open }) => {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    await states[name]?.(page)
    expect(await barriers(page)).toEqual([])
  })
})
