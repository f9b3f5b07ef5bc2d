import { parseAddress } from '../../shared/net/address.ts'
import { findEndpoint } from '../../shared/reach/endpoint.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, refusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { exitStatus } from './exit-status.ts'
import { routeResult } from './route-result.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { routeText } from './text/route-text.ts'
import { understand } from './understand.ts'

/** Which row of a machine's routing table takes a packet to an address, and why; with --json as in docs/command-line.md. */
export async function route(
  machine: string,
  address: string,
  options: SourceOptions & JsonOption,
  terminal: Terminal,
): Promise<VerbResult> {
  const wanted = parseAddress(address.trim())
  if (wanted === undefined) {
    return refusal('wrong-use', `${printable(address)} is no IP address: give one, such as 8.8.8.8.`)
  }
  const understood = await understand(options)
  if (isRefusal(understood)) return understood
  const { recording, inventory } = understood
  const topology = buildTopology(inventory)
  const found = findEndpoint(topology, machine)
  if (isRefusal(found)) return found
  const stack = topology.stacks.get(found.stack)
  if (stack?.machine === undefined) {
    return refusal(
      'wrong-use',
      `${printable(machine)} is out on the internet: its routing table can’t be seen from here.`,
    )
  }
  const result = routeResult(stack, wanted, recording, inventory)
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : routeText(result, terminal))
  return exitStatus.done
}
