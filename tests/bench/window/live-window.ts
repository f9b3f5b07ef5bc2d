import type { Browser } from 'playwright-core'
import { labInventory } from '../../../shared/diagram/lab-inventory.fixture.ts'
import { machineNamed, sampleInventory } from '../../support/sample-inventory.ts'
import type { Measurement } from '../measurement.ts'
import { liveChanges } from './live-changes.ts'

/** A laptop with a dozen guests, and a host with very many. */
const MANY = { guests: 1000, devices: 10 }

/** How soon a change is seen, and how much of the picture is rendered for it. */
export async function liveWindow(browser: Browser, changes: number): Promise<Measurement[]> {
  const sample = sampleInventory('boot-2')
  const small = await liveChanges(browser, {
    inventory: sample,
    guest: machineNamed(sample, 'ccl-vm-1').id,
    changes,
  })
  const large = await liveChanges(browser, { inventory: labInventory(MANY), guest: 'guests/0', changes })
  return [
    {
      name: `live change: published to painted, p95 of ${changes}`,
      unit: 'ms',
      target: 100,
      values: [percentile95(small.painted)],
    },
    { name: 'cards that are rendered for one guest’s change', unit: 'cards', target: 1, values: small.cards },
    {
      name: `with ${MANY.guests} guests: published to painted, p95`,
      unit: 'ms',
      target: 100,
      values: [percentile95(large.painted)],
    },
    { name: `with ${MANY.guests} guests: cards that are rendered`, unit: 'cards', target: 1, values: large.cards },
  ]
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}
