import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { ask, details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const onWindows = switchyardForFile('-r', join(root, 'tests/fixtures/windows-containers'))
const recording = switchyardForFile('-r', join(root, 'tests/fixtures/guest-managers/docker'))

test('a host of Docker: containers on their networks, the stopped one off, published ports, and why one network does not reach another', async ({
  open,
}) => {
  const page = await open(recording())
  await diagramShows(page)
  const off = nodeOf(page, /^stopped, container, off/)
  await off.click()
  const edge = () => off.evaluate((node) => getComputedStyle(node).borderTopStyle)
  expect([await off.getAttribute('aria-pressed'), await edge()], 'its shape says off while it is selected').toEqual([
    'true',
    'dashed',
  ])
  await nodeOf(page, /^lonely, container, running/).waitFor()
  expect(await nodeOf(page, /^veth/).count()).toBe(0)

  await nodeOf(page, /^web, container, 172\.17\.0\.2, running/).click()
  await details(page).getByText('container of Docker').waitFor()
  await details(page).getByText('TCP 80: port 8080 of every address of laptop').waitFor()

  await ask(page, 'web', 'api')
  const blocks = details(page).getByRole('list', { name: 'What stops it, in order' }).locator('> li')
  await blocks.first().getByText('laptop’s firewall drops what goes from docker0 to br-31f8b76580e8').waitFor()
})

test('Windows’ containers: on their own network, each by its id, a published port that leads in, and what would help the other', async ({
  open,
}) => {
  const page = await open(onWindows())
  await diagramShows(page)
  await nodeOf(page, /^WSL 2, .*172\.29\.70\.5, running/).waitFor()
  expect(await nodeOf(page, /, container, /).count()).toBe(2)

  await nodeOf(page, /^3f9c1d2e7a60, container, 172\.27\.215\.14, running/).click()
  await details(page).getByText('container of Windows').waitFor()
  await details(page).getByText('TCP 80: port 8080 of every address of laptop').waitFor()
  // Hyper-V's commands do not know it: none of them is offered.
  await page.getByRole('tab', { name: 'Settings' }).click()
  await details(page).getByText('Published port: TCP 80').waitFor()
  expect(await details(page).getByText('-VMName').count()).toBe(0)

  await nodeOf(page, /^nat, Internal switch/).click()
  await details(page)
    .getByText(/^Windows’ network for containers/)
    .waitFor()

  await ask(page, '192.168.1.70', 'c07e55d1b9a8')
  const blocks = details(page).getByRole('list', { name: 'What stops it, in order' }).locator('> li')
  await blocks
    .last()
    .getByText(/nat is Internal: laptop owns the only way in/)
    .waitFor()
  await details(page).getByText('docker run -d -p').waitFor()
})
