import { expect } from 'vitest'
import { sameEverywhere } from '../pictures/looks.ts'
import { details, nodeOf } from './harness/ask.ts'
import { barriersInEachLook } from './harness/barriers-in-each-look.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

test('no page of the panel has a barrier that axe knows, nor has a raw output or an answer beside the matrix', {
  timeout: 60_000,
}, async ({ open }) => {
  const page = await open(sample(), sameEverywhere)
  await diagramShows(page)
  await nodeOf(page, /^CC-Labs-2/).click({ position: { x: 60, y: 15 } })
  for (const tab of ['Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
    await page.getByRole('tab', { name: tab }).click()
    expect.soft(await barriersInEachLook(page, 'aside'), tab).toEqual([])
  }
  await details(page).getByRole('button', { name: 'arp -a' }).click()
  await page.getByRole('dialog', { name: 'arp -a' }).getByText('Internet Address').first().waitFor()
  expect.soft(await barriersInEachLook(page, '[role="dialog"]'), 'raw output').toEqual([])
  await page.keyboard.press('Escape')

  for (const name of [/^Default Switch/, /^TCP\/IP/, /^Container NIC/, /^The internet/]) {
    await nodeOf(page, name).click()
    await details(page).getByRole('heading', { level: 2 }).waitFor()
    expect.soft(await barriersInEachLook(page, 'aside'), String(name)).toEqual([])
  }

  await page.keyboard.press('m')
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^NYCLNY6X2VBH2 → ccl-vm-1:/ })
    .click()
  await details(page).getByRole('list', { name: 'The way there' }).waitFor()
  expect(await barriersInEachLook(page), 'an answer beside the matrix').toEqual([])
})
