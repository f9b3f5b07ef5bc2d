import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { parseAddress } from '../../shared/net/address.ts'
import { answer } from '../../shared/reach/answer.ts'
import type { Verdict } from '../../shared/reach/verdict.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { INTERNET, type Topology } from '../../shared/topology/topology.ts'
import type { Inhabitant, Trial } from './inhabitants.ts'

export interface Predicted {
  verdicts: Verdict[]
  /** By name of an inhabitant: the stack that stands for it. */
  ids: ReadonlyMap<string, string>
}

/** What the app says to every trial, from the recording of its ordinary collector. */
export function predictLab(
  recording: Recording,
  inhabitants: readonly Inhabitant[],
  trials: readonly Trial[],
): Predicted {
  const topology = buildTopology(buildInventory(recording, { vendorOf: () => undefined }))
  const ids = new Map(inhabitants.map((one) => [one.name, idOf(topology, one)]))
  const verdicts = trials.map(({ from, to, address: text, port }) => {
    const address = parseAddress(text)
    const [start, end] = [ids.get(from), ids.get(to)]
    if (address === undefined || start === undefined || end === undefined) throw new Error(`${from} → ${to} (${text})`)
    const asked = { from: start, to: end, address }
    return answer(topology, port === undefined ? { ...asked, protocol: 'icmp' } : { ...asked, protocol: 'tcp', port })
  })
  return { verdicts, ids }
}

/** The stack that stands for somebody: by name for guests, by address for those who were only seen. */
function idOf(topology: Topology, { name, kind, addresses }: Inhabitant): string {
  if (kind === 'internet') return INTERNET
  if (kind === 'host') return topology.inventory.host
  const stacks = [...topology.stacks.values()]
  const found =
    kind === 'guest'
      ? stacks.find((stack) => stack.kind === 'guest' && stack.name === name)
      : stacks.find((stack) =>
          stack.interfaces.some((one) => one.addresses.some(({ address }) => address === addresses[0])),
        )
  if (found === undefined)
    throw new Error(`${name} is not in the picture: ${stacks.map((stack) => stack.id).join(', ')}`)
  return found.id
}
