import { expect } from 'vitest'
import { serveInventory } from '../bench/window/serve-inventory.ts'
import { changeAddress } from '../support/change-address.ts'
import { machineNamed, sampleInventory } from '../support/sample-inventory.ts'
import { nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { watchRenders } from './harness/watch-renders.ts'

test('when one guest’s address changes, its card is rendered again and no other', async ({
  browser,
  onTestFinished,
}) => {
  const sample = sampleInventory('boot-2')
  const guest = machineNamed(sample, 'ccl-vm-1').id
  const served = await serveInventory(sample)
  onTestFinished(served.stop)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  onTestFinished(() => page.close())
  const { takeRendered } = await watchRenders(page)
  await page.goto(served.address)
  await diagramShows(page)
  // That it counts at all: everything was rendered once.
  expect(new Set(await takeRendered()).size).toBeGreaterThan(10)
  await nodeOf(page, /^primary/).focus()
  await takeRendered()
  served.publish(changeAddress(sample, guest, '192.168.41.99'))
  await nodeOf(page, /^ccl-vm-1/)
    .getByText('192.168.41.99 · running')
    .waitFor()
  expect(new Set(await takeRendered())).toEqual(new Set([guest]))
})
