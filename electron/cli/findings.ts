import { findFindings } from '../../shared/findings/find-findings.ts'
import { type Severity, severities } from '../../shared/findings/finding.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { exitStatus } from './exit-status.ts'
import { findingsResult } from './findings-result.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { findingsText } from './text/findings-text.ts'
import { understand } from './understand.ts'

export interface FindingsOptions extends SourceOptions, JsonOption {
  failOn?: Severity
}

/** What is wrong or worth knowing. 1 where there is a finding of the severity `--fail-on`, or a graver one. */
export async function findings(options: FindingsOptions, terminal: Terminal): Promise<VerbResult> {
  const understood = await understand(options)
  if (isRefusal(understood)) return understood
  const { inventory, recording, before } = understood
  const earlier = before === undefined ? undefined : buildInventory(before, { vendorOf: () => undefined })
  const all = findFindings(buildTopology(inventory), earlier)
  const result = findingsResult(all, recording, inventory)
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : findingsText(result, terminal))
  const grave = severities.slice(0, options.failOn === undefined ? 0 : severities.indexOf(options.failOn) + 1)
  return all.found.some(({ severity }) => grave.includes(severity)) ? exitStatus.unmet : exitStatus.done
}
