import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { openRecording } from '../../electron/recordings/open-recording.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import type { Measurement } from './measurement.ts'

const sample = 'assets/samples/cc-labs-2/boot-2'

/** The sample's recording, in memory, to its topology: parsing, joining, and the graph. The first run, before the engine is warm, is among them. */
export async function recordingToTopology(runs: number): Promise<Measurement> {
  const opened = await openRecording([sample])
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  const vendorOf = await loadVendors()
  const values = Array.from({ length: runs }, () => {
    const begun = performance.now()
    buildTopology(buildInventory(recording, { vendorOf }))
    return performance.now() - begun
  })
  return { name: 'recording → topology, the sample', unit: 'ms', target: 30, values }
}
