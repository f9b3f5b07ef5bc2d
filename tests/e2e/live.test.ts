import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab } from '../namespaces/lab.ts'
import { twoGuests } from '../namespaces/two-guests.ts'
import { whyNoNamespaces } from '../namespaces/why-no-namespaces.ts'
import { browserInLab } from './harness/browser-in-lab.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { findBrowser } from './harness/find-browser.ts'
import { laterFilesAreThere } from './harness/later-files-are-there.ts'
import { startSwitchyard } from './harness/start-switchyard.ts'

const card = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}, guest`) })

test('a changed address and a new guest reach the page without a reload, and what was there stays where it was', async (ctx) => {
  const cannot = whyNoNamespaces()
  if (cannot !== undefined) return ctx.skip(cannot)
  const program = await findBrowser()
  if (program === undefined) return ctx.skip('no Chrome, Chromium or Edge here; CHROME_PATH may name one')
  const lab = await openLab(twoGuests)
  ctx.onTestFinished(() => lab.end())
  const { file, args } = lab.enter('env', [])
  const running = await startSwitchyard([], [file, ...args])
  ctx.onTestFinished(() => running.stop())
  // A new card's own IPv6 address is tried out first (RFC 4862, 5.4); that it is then there is a change of the network as well.
  await lab.sh('while ip -6 address show tentative | grep -q inet6; do sleep 0.1; done')
  const { browser, end } = await browserInLab(lab, program)
  ctx.onTestFinished(end)

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(running.address)
  await diagramShows(page)
  await card(page, 'web').getByText('10.77.0.10', { exact: true }).waitFor()
  const changed = page.getByRole('region', { name: 'What changed' })
  // Chromium drops what it is loading whenever the machine's network changes (ERR_NETWORK_CHANGED): other pages are there before.
  await laterFilesAreThere(page)
  const before = await card(page, 'db').boundingBox()
  await page.evaluate(() => Object.assign(window, { loadedOnce: true }))

  // In one go: a look between the two would find no address, for which cards are wider.
  await lab.sh(
    "printf 'address del 10.77.0.10/24 dev eth0\\naddress add 10.77.0.66/24 dev eth0\\n' | ip -n web -batch -",
  )
  await card(page, 'web').getByText('10.77.0.66', { exact: true }).waitFor()
  await lab.sh('guest added br0 10.77.0.30/24 10.77.0.1')
  await card(page, 'added').getByText('10.77.0.30', { exact: true }).waitFor()

  expect(await card(page, 'db').boundingBox()).toEqual(before)
  expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true)

  // The first look is kept: what has changed since is told, and what changes now comes to it.
  await page.keyboard.press('c')
  await changed.getByText('web has 10.77.0.66 instead of 10.77.0.10.').first().waitFor()
  await changed
    .getByText(/^added is new: a virtual machine on br0/)
    .first()
    .waitFor()
  await lab.sh('ip -n db address add 10.77.0.67/24 dev eth0')
  await changed.getByText('db has 10.77.0.67 as well now.').first().waitFor()
})
