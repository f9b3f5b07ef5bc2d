import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { focused, pressUntil } from './harness/press-until.ts'
import { type Running, startSwitchyard } from './harness/start-switchyard.ts'

/** A Switchyard that nobody has agreed to anything in yet, for one test. */
async function firstRun(): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-one-hand-'))
  const running = await startSwitchyard([], [], home)
  onTestFinished(async () => {
    await running.stop()
    rmSync(home, { recursive: true })
  })
  return running
}

/** Counts what the other hand does: its events are those of the kind given. */
async function watch(page: Page, kind: 'keydown' | 'pointerdown'): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    Reflect.set(globalThis, 'counted', 0)
    addEventListener(name, () => Reflect.set(globalThis, 'counted', Reflect.get(globalThis, 'counted') + 1), true)
  }, kind)
  return () => page.evaluate(() => Reflect.get(globalThis, 'counted'))
}

const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson' })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

test('by keys alone: from the first run through every view', { timeout: 120_000 }, async ({ open }) => {
  const page = await open(await firstRun())
  await page.getByRole('heading', { name: 'Before Switchyard looks at this machine' }).waitFor()
  const pointed = await watch(page, 'pointerdown')
  const press = (key: string) => page.keyboard.press(key)

  await pressUntil(page, 'Tab', /^Commands/)
  await page.getByRole('region', { name: 'Commands' }).getByText('addresses').first().waitFor()
  await pressUntil(page, 'Tab', /^Open the sample instead/)
  await press('Enter')
  await diagramShows(page)

  // The picture, a machine, its tabs, and a value's way to its line.
  await pressUntil(page, 'F6', /^The internet/)
  await pressUntil(page, 'ArrowDown', /^Default Switch/)
  await pressUntil(page, 'ArrowDown', /guest/)
  await pressUntil(page, 'ArrowLeft', /^ccl-vm-1/)
  await press('Enter')
  await details(page).getByRole('heading', { level: 2 }).waitFor()
  await press('F6')
  await pressUntil(page, 'Tab', /^Overview$/)
  for (const tab of ['Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
    await press('ArrowRight')
    await page.getByRole('tab', { name: tab, selected: true }).waitFor()
  }
  const raw = page.locator('[data-raw]')
  await pressUntil(page, 'Tab', /^arp$/)
  await press('Enter')
  await raw.first().waitFor()
  await press('Escape')
  await raw.first().waitFor({ state: 'detached' })
  await press('Escape')
  await details(page).waitFor({ state: 'detached' })

  // A question, and what would lift its block.
  await press('/')
  await page.keyboard.type('nycl')
  await press('Enter')
  await page.keyboard.type('ccl-vm-1')
  await press('Enter')
  await details(page).getByText('1. No route to it.').waitFor()
  await press('F6')
  await pressUntil(page, 'F6', /./, 3)
  await pressUntil(page, 'Tab', /^router has a route to/, 60)
  await press('Space')
  await page
    .getByText(/^What if/)
    .first()
    .waitFor()
  await press('Control+z')
  await press('Escape')

  await press('m')
  await page.getByRole('grid').waitFor()
  await pressUntil(page, 'Tab', /^ccl-vm-1 → primary/, 40)
  await press('ArrowDown')
  await press('End')
  expect(await focused(page)).toMatch(/^primary → Internet/)
  await press('Enter')
  await details(page).getByRole('heading', { name: 'primary → Internet' }).waitFor()
  await press('Escape')

  await press('n')
  await page
    .getByRole('main')
    .getByRole('heading', { name: /worth knowing/ })
    .waitFor()
  await pressUntil(page, 'Tab', /^Good to know: Asks everybody/, 40)
  await press('Enter')
  await page.getByRole('list', { name: 'Evidence' }).getByText('224.0.0.252').waitFor()
  await pressUntil(page, 'Tab', /^Show CC-Labs-2 in the picture/)
  await press('Enter')
  await diagramShows(page)

  await press('c')
  await page.getByText('The same, for the 5 machines in both.').waitFor()
  await pressUntil(page, 'Tab', /^Swap A and B/, 40)
  await press('Enter')
  await page.getByText('Ubuntu 18.04.3 LTS is gone: it was a virtual machine').waitFor()
  await press('t')

  await press('Control+,')
  await dialog(page, 'Settings').waitFor()
  await pressUntil(page, 'Tab', /^As the system/)
  await press('ArrowDown')
  await press('ArrowDown')
  await page.locator(':root[data-theme="dark"]').waitFor()
  await press('Escape')

  await press('F1')
  await page.getByRole('searchbox', { name: 'Search the words' }).waitFor()
  await page.keyboard.type('apipa')
  await dialog(page, 'Help').getByRole('heading', { name: 'APIPA' }).waitFor()
  await press('Escape')

  await press('o')
  await page.getByRole('navigation', { name: 'Outline' }).waitFor()
  await press('End')
  await press('Enter')
  await details(page).getByRole('heading', { name: 'Ubuntu 18.04.3 LTS' }).waitFor()
  await press('o')

  await press('Control+k')
  await page.keyboard.type('start the lesson')
  await dialog(page, 'Search')
    .getByRole('option', { name: /^Start the lesson/ })
    .waitFor()
  await press('Enter')
  await lesson(page).getByText('Lesson · 1 of 10').waitFor()
  await press('.')
  await lesson(page).getByText('Lesson · 2 of 10').waitFor()
  await pressUntil(page, 'Tab', /No: it is outside/, 40)
  await press('Enter')
  await lesson(page).getByText('Right.').waitFor()
  await pressUntil(page, 'Shift+Tab', /^Leave the lesson/)
  await press('Enter')
  await lesson(page).waitFor({ state: 'detached' })
  expect(await pointed()).toBe(0)
})

test('by mouse alone: from the first run through every view', { timeout: 120_000 }, async ({ open }) => {
  const page = await open(await firstRun())
  await page.getByRole('heading', { name: 'Before Switchyard looks at this machine' }).waitFor()
  const pressed = await watch(page, 'keydown')
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const more = async (item: RegExp) => {
    await button('More').click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await page.getByRole('region', { name: 'Commands' }).getByText('addresses').first().waitFor()
  await button('Open the sample instead').click()
  await diagramShows(page)

  // The picture: zoomed by wheel, moved by hand, fitted again.
  const zoom = page.getByRole('status', { name: 'Zoom' })
  const fitted = await zoom.textContent()
  await page.mouse.move(150, 400)
  await page.mouse.wheel(0, -200)
  await expect.poll(() => zoom.textContent()).not.toBe(fitted)
  await button('Fit the picture').click()
  await expect.poll(() => zoom.textContent()).toBe(fitted)
  await page.getByRole('radio', { name: 'boot-1' }).click()
  await nodeOf(page, /172\.17\.214\.160/).waitFor()
  await page.getByRole('radio', { name: 'boot-2' }).click()
  await button('All signs').click()
  await dialog(page, 'What the signs mean').waitFor()
  await page.mouse.click(150, 400)

  await nodeOf(page, /^ccl-vm-1, guest/).click()
  for (const tab of ['Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tab', { name: tab, selected: true }).waitFor()
  }
  await details(page).getByRole('button', { name: 'Close', exact: true }).click()

  // A question by its two ends' names, chosen from the lists.
  await button('Ask who can reach whom').click()
  await page.getByRole('combobox', { name: 'From' }).click()
  await page.getByRole('option', { name: /^NYCLNY6X2VBH2/ }).click()
  await page.getByRole('combobox', { name: 'To', exact: true }).click()
  await page.getByRole('option', { name: /^ccl-vm-1/ }).click()
  await details(page).getByText('1. No route to it.').waitFor()
  await details(page).getByText('router has a route to').first().click()
  await page
    .getByText(/^What if/)
    .first()
    .waitFor()
  await details(page).getByText('router has a route to').first().click()
  await details(page).getByRole('button', { name: 'Close', exact: true }).click()

  await button('Matrix').click()
  await page.getByRole('radio', { name: 'SSH 22' }).click()
  await page.getByRole('main').getByText('Asked: TCP port 22.').waitFor()
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^NYCLNY6X2VBH2 → ccl-vm-1:/ })
    .click()
  await details(page).getByRole('button', { name: 'Show in the picture' }).click()
  await diagramShows(page)

  await button(/^Findings/).click()
  await button(/^Good to know: Asks everybody/).click()
  await page.getByRole('list', { name: 'Evidence' }).getByText('224.0.0.252').waitFor()

  await button('Compare').click()
  await page.getByText('The same, for the 5 machines in both.').waitFor()
  await page.getByText('Ubuntu 18.04.3 LTS is new: a virtual machine').click()
  await button('Show it in the picture').last().click()
  await diagramShows(page)

  await more(/^Settings/)
  await dialog(page, 'Settings').getByRole('radio', { name: 'Dark' }).click()
  await page.locator(':root[data-theme="dark"]').waitFor()
  await dialog(page, 'Settings').getByRole('button', { name: 'Close' }).click()
  await more(/^Help/)
  await dialog(page, 'Help').getByRole('button', { name: 'APIPA' }).click()
  await dialog(page, 'Help').getByRole('tab', { name: 'Signs' }).click()
  await dialog(page, 'Help').getByText('A conversation is stopped here').waitFor()
  await dialog(page, 'Help').getByRole('button', { name: 'Close' }).click()
  await more(/^Every key/)
  await dialog(page, 'Keys').getByRole('button', { name: 'Close' }).click()

  await button('Outline: the picture in words').click()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('button', { name: /^primary/ }).click()
  await details(page).getByRole('heading', { name: 'primary', exact: true }).waitFor()
  await outline.getByRole('button', { name: 'Close the outline' }).click()

  await button('Search').click()
  await dialog(page, 'Search')
    .getByRole('option', { name: /^Topology/ })
    .click()
  await dialog(page, 'Search').waitFor({ state: 'detached' })

  await button('Start the lesson').click()
  await lesson(page).getByRole('button', { name: 'Next' }).click()
  await lesson(page)
    .getByRole('button', { name: /^No: it is outside/ })
    .click()
  await lesson(page).getByText('Right.').waitFor()
  await button('Leave the lesson').click()
  await lesson(page).waitFor({ state: 'detached' })
  expect(await pressed()).toBe(0)
})
