import { rmSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { recordManyGuests } from '../support/many-guests.ts'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { focused } from './harness/press-until.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const GUESTS = 150
const folder = recordManyGuests(GUESTS)
afterAll(() => rmSync(folder, { recursive: true }))
const recording = switchyardForFile('-r', folder)

test('a host with 150 guests opens, and its matrix is worked out beside the window: it says so, then shows it', async ({
  open,
}) => {
  const page = await open(recording())
  await page.locator('[data-node]').first().waitFor()
  const workers = page.workers().map((worker) => worker.url())
  expect(workers.filter((url) => /\/assets\/analysis-worker-.*\.js$/.test(url))).toHaveLength(1)
  await page.keyboard.press('m')
  await page.getByRole('status').getByText('Working out who reaches whom').waitFor()
  const grid = page.getByRole('grid', { name: 'Who can begin a conversation with whom' })
  await grid.waitFor()
  expect(await page.getByText('Working out').count()).toBe(0)
  const cell = (from: string, to: string) => grid.getByRole('button', { name: new RegExp(`^${from} → ${to}:`) })
  expect(await cell('vm-001', 'vm-002').textContent()).toContain('yes')

  // Only what is in sight is drawn; the keys lead to the rest.
  expect(await grid.getByRole('button').count()).toBeLessThan(2000)
  expect(await grid.getAttribute('aria-rowcount')).toBe(`${GUESTS + 4 + 2}`)
  await cell('vm-001', 'vm-002').focus()
  await page.keyboard.press('Control+End')
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(/^Internet → /)
  await cell('Internet', 'Router 10.0.0.1').click()
  await details(page).getByRole('heading', { name: 'Internet → Router 10.0.0.1' }).waitFor()

  // So it is with a long table beside it: it draws a part, and finds any row.
  await page.keyboard.press('t')
  await diagramShows(page)
  await nodeOf(page, /^Default Switch/).click()
  const members = details(page).getByRole('table', { name: 'members' })
  await members.getByRole('row', { name: /vm-001/ }).waitFor()
  expect(await members.getAttribute('aria-rowcount')).toBe(`${GUESTS + 1 + 1}`)
  expect(await members.getByRole('row').count()).toBeLessThan(60)
  await details(page).getByRole('searchbox', { name: 'Filter the members' }).fill('vm-149')
  await members.getByRole('row', { name: /vm-149/ }).waitFor()
  await details(page)
    .getByText(`1 of ${GUESTS + 1}`)
    .waitFor()

  // Nothing is wrong with it: that is said, with what was looked at, and what would have to be recorded for the rest.
  await page.getByRole('button', { name: 'Findings' }).click()
  await page.getByRole('status').getByText('Nothing found in what was recorded.').waitFor()
  await page.getByText('Every address on a network belongs to one machine.').waitFor()
  await page.getByText('Machines of one network are in one VLAN.').waitFor()
})
