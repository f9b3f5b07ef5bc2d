import { zoneFlows } from '../../shared/reach/zones/zone-flows.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { loadVendors } from '../recordings/load-vendors.ts'
import { exitStatus } from './exit-status.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { showText } from './text/show-text.ts'
import { understand } from './understand.ts'

/** The network as text; with --json the inventory and the flows between zones (docs/command-line.md). */
export async function show(options: SourceOptions & JsonOption, terminal: Terminal): Promise<VerbResult> {
  const understood = await understand(options, await loadVendors())
  if (isRefusal(understood)) return understood
  const { inventory, notes } = understood
  const flows = zoneFlows(buildTopology(inventory))
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, ...inventory, flows, notes }, null, 2)}\n`
      : showText({ inventory, flows, notes }, terminal),
  )
  return exitStatus.done
}
