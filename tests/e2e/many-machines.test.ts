import { rmSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { recordManyGuests } from '../support/many-guests.ts'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { nodePlaces, overlaps } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const folder = recordManyGuests(60)
afterAll(() => rmSync(folder, { recursive: true }))
const recording = switchyardForFile('-r', folder)

test('sixty guests are one card, by click or key each its own, and on the next visit as they were left', async ({
  open,
}) => {
  const page = await open(recording())
  await diagramShows(page)
  const stack = nodeOf(page, /^60 guests alike, running/)
  expect(await stack.textContent()).toContain('60 guests, running')
  expect(await stack.getAttribute('aria-expanded')).toBe('false')
  expect(await nodeOf(page, /^vm-001/).count()).toBe(0)

  await stack.focus()
  await page.keyboard.press('Enter')
  await nodeOf(page, /^vm-060/).waitFor()
  await diagramShows(page)
  expect(overlaps(await nodePlaces(page))).toEqual([])
  await nodeOf(page, /^vm-007/).click()
  await details(page).getByRole('heading', { name: 'vm-007' }).waitFor()

  await page.reload()
  await nodeOf(page, /^vm-060/).waitFor()
  await nodeOf(page, /^vm-007/).click()
  await page.keyboard.press('u')
  await nodeOf(page, /^59 guests alike/).waitFor()
  await nodeOf(page, /^vm-007/).waitFor()
  expect(await nodeOf(page, /^vm-060/).count()).toBe(0)
})

test('from afar a card is a dot and a name, from near all that is known of it, in the same box', async ({ open }) => {
  const page = await open(recording())
  await diagramShows(page)
  const router = nodeOf(page, /^Router/)
  const share = async () => {
    const [own, bar] = await Promise.all([router.boundingBox(), nodeOf(page, /^Network/).boundingBox()])
    return (own?.width ?? 0) / (bar?.width ?? 1)
  }
  const before = await share()
  expect(await router.getByText('NAT assumed', { exact: false }).first().isVisible()).toBe(true)
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, 700)
  await expect.poll(() => page.locator('[data-detail="far"], [data-detail="dots"]').count()).toBe(1)
  expect(await router.getByText('NAT assumed', { exact: false }).first().isVisible()).toBe(false)
  expect(await router.getByText('Router 10.0.0.1', { exact: true }).isVisible()).toBe(true)
  expect(await share()).toBeCloseTo(before)
  await page.keyboard.press('f')
  await diagramShows(page)
  for (const _ of [1, 2, 3]) await page.keyboard.press('+')
  await expect.poll(() => page.locator('[data-detail="near"]').count()).toBe(1)
  expect(await share()).toBeCloseTo(before)
  expect(await router.getByText('48:f7:c0:00:00:01', { exact: false }).isVisible()).toBe(true)
})
