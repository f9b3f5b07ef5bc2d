import type { Findings } from '../../shared/findings/find-findings.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Analysis } from '../state/analysis.ts'
import type { StationClient } from '../state/window-stores.tsx'
import { windowWorker } from '../work/window-worker.ts'
import { type Worked, workedLater } from '../work/worked.ts'
import { whenIdle } from './when-idle.ts'

/** With more machines the topology is not built here for this: the worker has it. */
const MOST_HERE = 100

const known = new WeakMap<Inventory, () => Worked<Findings>>()

/** What is found in an inventory; worked out when it is first asked for. The code that finds comes after the first paint. */
export function workedFindings(
  analysis: Analysis,
  client: Pick<StationClient, 'recording'>,
  hasMoments: boolean,
): Worked<Findings> {
  const { inventory } = analysis
  const before = known.get(inventory)
  if (before !== undefined) return before()
  const made = workedLater(async () => {
    await whenIdle()
    // Without the moment before, all else is found.
    const none = { inventory: undefined }
    const { inventory: earlier } = hasMoments ? await client.recording.before().catch(() => none) : none
    const here = async () => {
      const { findFindings } = await import('../../shared/findings/find-findings.ts')
      return findFindings(analysis.topology, earlier)
    }
    const worker = inventory.machines.length > MOST_HERE ? windowWorker() : undefined
    return worker === undefined ? here() : worker.findings(inventory, earlier).catch(here)
  })
  known.set(inventory, made)
  return made()
}
