import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

async function openTab(page: Page, machine: RegExp, tab: string): Promise<void> {
  await nodeOf(page, machine)
    .first()
    .click({ position: { x: 60, y: 15 } })
  await page.getByRole('tab', { name: tab }).click()
}

const words = async (page: Page): Promise<string> => ((await details(page).textContent()) ?? '').replace(/\s+/g, ' ')

// The rows of the design's table "what the sample shows", each where somebody would look for it.
test('the knowledge that the sample was recorded for is seen: MACs, ranges, special rows, groups, loopback, the gateway', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  // S9, S13, S21: who assigned an address, its range with RFC, size and reach, its network’s broadcast, loopback’s size.
  await openTab(page, /^CC-Labs-2/, 'Addresses')
  const addresses = await words(page)
  for (const said of [
    '10.0.0.0/8 Private-Use · RFC 1918 · 16,777,216 addresses',
    'The internet does not carry packets to it.',
    'broadcast10.0.0.255',
    '127.0.0.0/8 Loopback · RFC 1122',
    'So many addresses were set aside when there seemed to be plenty.',
  ])
    expect(addresses).toContain(said)
  // S10: the special rows in words.
  await page.getByRole('tab', { name: 'Routes' }).click()
  const routes = await words(page)
  for (const said of [
    'link-local: this cable only',
    'broadcast: everybody on 192.168.41.96/28',
    'multicast',
    'loopback: this machine itself',
    'default: everything else',
  ])
    expect(routes).toContain(said)
  // S14: groups with their weakness; the finding says how LLMNR is turned off.
  await page.getByRole('tab', { name: 'Neighbours' }).click()
  const groups = (await details(page).getByRole('table', { name: 'Multicast groups' }).textContent()) ?? ''
  for (const said of ['IGMPv3', 'mDNS', 'LLMNR', 'SSDP', 'SLP', 'Turn off multicast name resolution'])
    expect(groups).toContain(said)
  // S13: never a device.
  expect(await page.getByRole('main').getByText('10.0.0.255').count()).toBe(0)
  // S3: the host’s own virtual card; vendor, bits, and who makes such MACs.
  await page.getByRole('tab', { name: 'Overview' }).click()
  await details(page)
    .getByRole('button', { name: /Container NIC/ })
    .first()
    .click()
  await details(page).getByRole('heading', { name: 'MAC address' }).waitFor()
  const card = await words(page)
  expect(card).toContain('00 = 000000 00: one device, universal')
  expect(card).toContain('Microsoft Corporation')
  // S12: the same adapter under the names of several commands.
  expect(card).toMatch(/eth2ip address, arp.*Container NIC dee36933Get-VMNetworkAdapter/)
  // S18: the gateway …mshome.net is the host, by its MAC.
  await openTab(page, /^ccl-vm-1/, 'Neighbours')
  expect(await words(page)).toMatch(/192\.168\.41\.97.*00:15:5d:68:b3:e6.*CC-Labs-2/)
})

test('and in its first moment: Npcap’s address on purpose, and what each extension of the switch is for', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  await page.keyboard.press('[')
  await page.locator('[data-node="lan/00:05:04:03:02:01"]').waitFor({ state: 'detached' })
  await openTab(page, /^CC-LABS-2/i, 'Addresses')
  await details(page).getByText(/Npcap/).first().waitFor()
  await nodeOf(page, /^Default Switch/)
    .first()
    .click({ position: { x: 60, y: 15 } })
  await details(page)
    .getByRole('heading', { name: /Extensions/ })
    .waitFor()
  const extensions = await words(page)
  for (const said of ['Microsoft NDIS Capture', 'Microsoft Windows Filtering Platform'])
    expect(extensions).toContain(said)
})
