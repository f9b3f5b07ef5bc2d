import { describe, expect } from 'vitest'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('no page of a machine has a barrier that axe knows, nor has a raw output beside it', async ({ open }) => {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    await nodeOf(page, /^CC-Labs-2/).click({ position: { x: 60, y: 15 } })
    for (const tab of ['Overview', 'Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await barriers(page, 'aside'), tab).toEqual([])
    }
    await details(page).getByRole('button', { name: 'arp -a' }).click()
    await page.getByRole('dialog', { name: 'arp -a' }).getByText('Internet Address').first().waitFor()
    expect(await barriers(page, '[role="dialog"]'), 'raw output').toEqual([])
  })

  test('no page of another thing has one', async ({ open }) => {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    for (const name of [/^Default Switch/, /^TCP\/IP/, /^Container NIC/, /^The internet/]) {
      await nodeOf(page, name).click()
      await details(page).getByRole('heading', { level: 2 }).waitFor()
      expect(await barriers(page, 'aside'), String(name)).toEqual([])
    }
  })

  test('a matrix with its answer beside it has none', async ({ open }) => {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    await page.keyboard.press('m')
    await page
      .getByRole('grid')
      .getByRole('button', { name: /^NYCLNY6X2VBH2 → ccl-vm-1:/ })
      .click()
    await details(page).getByRole('list', { name: 'The way there' }).waitFor()
    expect(await barriers(page)).toEqual([])
  })
})
