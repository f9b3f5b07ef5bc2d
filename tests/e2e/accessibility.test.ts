import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

/** What axe finds that keeps somebody out; each with the elements that it is about. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('the overview has no barrier that axe knows', async ({ open }) => {
    const page = await open(sample(), { colorScheme })
    await diagramShows(page)
    expect(await barriers(page)).toEqual([])
  })
})
