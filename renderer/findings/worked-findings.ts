import type { Findings } from '../../shared/findings/find-findings.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { momentInventory } from '../compare/moment-inventory.ts'
import type { Analysis } from '../state/analysis.ts'
import type { StationClient } from '../state/window-stores.tsx'
import { windowWorker } from '../work/window-worker.ts'
import { type Worked, workedLater } from '../work/worked.ts'
import { whenIdle } from './when-idle.ts'

/** With more machines the topology is not built here for this: the worker has it. */
const MOST_HERE = 100

const known = new WeakMap<Inventory, Map<string, () => Worked<Findings>>>()

/**
 * What is found in an inventory, held against an earlier moment (`before`: its id); worked out when it is first asked for. The code
 * that finds comes after the first paint.
 */
export function workedFindings(
  analysis: Analysis,
  client: StationClient,
  before: string | undefined,
): Worked<Findings> {
  const { inventory } = analysis
  const kept = known.get(inventory) ?? new Map<string, () => Worked<Findings>>()
  known.set(inventory, kept)
  const made =
    kept.get(before ?? '') ??
    workedLater(async () => {
      await whenIdle()
      const fetched = before === undefined ? undefined : await momentInventory(client, before)
      // Without the moment before, all else is found.
      const earlier = fetched !== undefined && 'inventory' in fetched ? fetched.inventory : undefined
      const here = async () => {
        const { findFindings } = await import('../../shared/findings/find-findings.ts')
        return findFindings(analysis.topology, earlier)
      }
      const worker = inventory.machines.length > MOST_HERE ? windowWorker() : undefined
      return worker === undefined ? here() : worker.findings(inventory, earlier).catch(here)
    })
  kept.set(before ?? '', made)
  return made()
}
