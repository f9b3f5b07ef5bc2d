import { expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { focused, pressUntil } from './harness/press-until.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

test('by keyboard alone: from the top of the window to a VM, its panel, and back', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await pressUntil(page, 'Tab', /^The internet/)
  await pressUntil(page, 'ArrowDown', /^Default Switch/)
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/guest/)
  await pressUntil(page, 'ArrowLeft', /^ccl-vm-1/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'ccl-vm-1', exact: true }).waitFor()
  expect(await focused(page)).toMatch(/^ccl-vm-1/)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'ccl-vm-1', exact: true }).waitFor({ state: 'detached' })
})

test('a question by keyboard alone, turned round, with a port, and put away', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await page.keyboard.press('/')
  expect(await focused(page)).toBe('From')
  await page.keyboard.type('41.109')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('To')
  await page.keyboard.type('8.8.8.8')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /ccl-vm-1 → / }).waitFor()
  await page.keyboard.press('x')
  await page.getByRole('heading', { name: /→ ccl-vm-1/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: /→ ccl-vm-1/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ask who can reach whom' }).waitFor()
})

test('a moved node goes back with Ctrl+Z; plus, minus, 0 and F zoom', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const vm = page.getByRole('main').getByRole('button', { name: /^primary, guest/ })
  const zoom = page.getByRole('status', { name: 'Zoom' })
  const before = await vm.boundingBox()
  const fitted = await zoom.textContent()
  await vm.focus()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await vm.boundingBox()).not.toEqual(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => vm.boundingBox()).toEqual(before)
  await page.keyboard.press('+')
  await expect.poll(() => zoom.textContent()).not.toBe(fitted)
  await page.keyboard.press('0')
  await expect.poll(() => zoom.textContent()).toBe('100 %')
  await page.keyboard.press('-')
  await expect.poll(() => zoom.textContent()).not.toBe('100 %')
  await page.keyboard.press('f')
  await expect.poll(() => zoom.textContent()).toBe(fitted)
})

test('pages, moments and the key list have keys; in a field they are letters', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' })
  await page.keyboard.press('m')
  await page.locator('[data-node]').first().waitFor({ state: 'detached' })
  await page.keyboard.press('t')
  await diagramShows(page)
  await page.keyboard.press('[')
  await page.getByRole('radio', { name: 'boot-1', checked: true }).waitFor()
  await page.keyboard.press(']')
  await page.getByRole('radio', { name: 'boot-2', checked: true }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('mtx?')
  expect(await page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('mtx?')
  await page.locator('[data-node]').first().waitFor()
})

test('Ctrl+O opens the dialog for a recording, Ctrl+S and Ctrl+E save', async ({ open }) => {
  const page = await open(sample())
  // Listened for early: the browser only tells of dialogs once it has been asked to.
  const dialog = page.waitForEvent('filechooser')
  await diagramShows(page)
  await page.keyboard.press('Control+o')
  await dialog
  const [recording] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  expect(recording.suggestedFilename()).toMatch(/\.zip$/)
  const [picture] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+e')])
  expect(picture.suggestedFilename()).toMatch(/\.svg$/)
})

test('Escape closes what was opened last, be it the question or the machine', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const vm = page.getByRole('heading', { name: 'primary', exact: true })
  const answer = page.getByRole('heading', { name: /^primary → ccl-vm-1/ })
  await page.keyboard.press('/')
  await page.keyboard.type('primary')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ccl-vm-1')
  await page.keyboard.press('Enter')
  await answer.waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^primary, guest/ })
    .click()
  await vm.waitFor()
  await page.keyboard.press('Escape')
  await answer.waitFor()
  await page.keyboard.press('Escape')
  await answer.waitFor({ state: 'detached' })
})

test('Z comes close to what is selected, V shows the whole picture small, and all signs are explained', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  const zoom = page.getByRole('status', { name: 'Zoom' })
  await page
    .getByRole('main')
    .getByRole('button', { name: /^primary, guest/ })
    .click()
  await page.keyboard.press('z')
  await expect.poll(() => zoom.textContent()).toBe('200 %')
  const minimap = page.locator('.react-flow__panel svg')
  expect(await minimap.count()).toBe(0)
  await page.keyboard.press('v')
  await minimap.waitFor()
  // Pressed in its upper half, it brings the internet back into sight.
  await minimap.click({ position: { x: 100, y: 10 } })
  await expect
    .poll(async () => (await page.getByRole('button', { name: /^The internet/ }).boundingBox())?.y)
    .toBeGreaterThan(0)
  await page.reload()
  await minimap.waitFor()
  // At 200 % it leaves the picture the room.
  await page.setViewportSize({ width: 640, height: 400 })
  await expect.poll(async () => (await minimap.boundingBox())?.height).toBeLessThan(100)
  await page.setViewportSize({ width: 1280, height: 800 })
  // It would only lie over a picture that is in sight whole.
  await page.keyboard.press('f')
  await minimap.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'All signs' }).click()
  await page
    .getByRole('dialog', { name: 'What the signs mean' })
    .getByText('Many that are alike, in one card.')
    .waitFor()
})
