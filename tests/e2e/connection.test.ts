import { expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { laterFilesAreThere } from './harness/later-files-are-there.ts'
import { startSwitchyard } from './harness/start-switchyard.ts'

test('when Switchyard has ended, the window says so and what to do, and keeps the picture', async ({
  open,
  expected,
}) => {
  expected.push(/Failed to load resource: net::ERR_/, /dynamically imported module/, /Unable to preload CSS/)
  const running = await startSwitchyard(['--sample'])
  const page = await open(running)
  await diagramShows(page)
  await laterFilesAreThere(page)
  const drawn = await page.locator('[data-node]').count()
  await running.stop()
  const banner = page.getByRole('alert').filter({ hasText: 'Switchyard does not answer.' })
  await banner.waitFor()
  expect(await banner.textContent()).toContain('See whether it still runs in its terminal')
  expect(await page.locator('[data-node]').count()).toBe(drawn)
  // What cannot be done now is refused in a sentence as well.
  await page.getByRole('radio', { name: 'boot-1' }).click()
  await page.getByRole('alert').filter({ hasText: 'Switchyard does not answer: see whether' }).waitFor()
  // Other pages were fetched before, whatever becomes of the network: those that were never opened open.
  await page.keyboard.press('m')
  await page.getByRole('grid', { name: 'Who can begin a conversation with whom' }).waitFor()
  await page.keyboard.press('t')
  await diagramShows(page)
  // What can't be had all the same, that is said, and the picture stays. (Who intercepts requests has no cache.)
  await page.route(/\/assets\//, (route) => route.abort())
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'Switchyard could not show what was asked for' }).waitFor()
  expect(await page.locator('[data-node]').count()).toBe(drawn)
})
