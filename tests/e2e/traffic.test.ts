import { expect } from 'vitest'
import type { LiveSource } from '../../electron/collect/live-source.ts'
import { recordedFixture } from '../support/recorded-fixture.ts'
import { nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { serveLive } from './harness/serve-live.ts'
import { watchRenders } from './harness/watch-renders.ts'

const BEGUN = 1_700_000_000_000

/** The lab, whose counters say that two seconds have passed from look to look: `lan0` is downloading, and so is the guest web. */
function downloading(): { source: LiveSource; stopTraffic: () => void } {
  const lab = recordedFixture('linux-lab')
  let [looks, counted] = [0, 0]
  let flowing = true
  const collect = async () => {
    looks += 1
    if (flowing) counted += 1
    const text = [
      `lan0: ${300_000 * counted} ${300 * counted} 3 212 0 0 0 0 ${11_250 * counted} ${90 * counted} 0 0 0 0 0 0`,
      // What the host's end of the cable has sent the guest has received.
      `v-web: ${40_000 * counted} ${60 * counted} 0 0 0 0 0 0 ${750_000 * counted} ${600 * counted} 0 0 0 0 0 0`,
      '',
    ].join('\n')
    const at = new Date(BEGUN + looks * 2_000).toISOString()
    const output = { id: 'host/proc-net-dev.txt', command: 'cat /proc/net/dev', text, at }
    const machines = lab.machines.map((one) =>
      one.id === 'host' ? { ...one, outputs: [...one.outputs, output] } : one,
    )
    return { ...lab, takenAt: at, machines }
  }
  const stopTraffic = () => {
    flowing = false
  }
  return { source: { collect }, stopTraffic }
}

test('what goes through each cable now is shown, and no card is rendered again for it', async ({
  browser,
  onTestFinished,
}) => {
  const { source, stopTraffic } = downloading()
  const served = await serveLive(source)
  onTestFinished(served.stop)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  onTestFinished(() => page.close())
  const { takeRendered } = await watchRenders(page)
  await page.goto(served.address)
  await diagramShows(page)
  const carrying = page.locator('path[data-carries="true"]')
  await carrying.nth(1).waitFor({ state: 'attached' })
  expect(await carrying.count()).toBe(2)

  // Beside the cable of whatever is pointed to.
  await nodeOf(page, /^web,/).hover()
  const beside = page.getByText('↓ 3.0 Mbit/s')
  await beside.waitFor()
  await page.getByText('↑ 160 kbit/s').waitFor()
  expect(await page.locator('path[data-flows]').evaluate((path) => getComputedStyle(path).animationName)).toBe('none')

  // The adapter's page says it in words, with what was lost and where it is read; it goes on counting while it is open.
  await nodeOf(page, /^lan0,/).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  const traffic = details.locator('section').filter({ has: page.getByRole('heading', { name: 'Traffic' }) })
  await traffic.getByText('1.2 Mbit/s now').waitFor()
  await traffic.getByText('45 kbit/s now').waitFor()
  await traffic.getByText(/^3 packets that arrived were damaged/).waitFor()
  await traffic.getByText(/^212 packets that arrived were thrown away/).waitFor()
  await takeRendered()
  const total = traffic.getByText(/so far/).first()
  const before = await total.textContent()
  await expect.poll(() => total.textContent()).not.toBe(before)
  // Several looks on: whoever waits for them sees no card drawn anew.
  expect(await takeRendered()).toEqual([])
  await traffic
    .getByRole('button', { name: /traffic counters/ })
    .first()
    .click()
  await page
    .getByText(/^lan0: \d/)
    .first()
    .waitFor()

  stopTraffic()
  await traffic.getByText('nothing now').nth(1).waitFor()
  await expect.poll(() => carrying.count()).toBe(0)
})
