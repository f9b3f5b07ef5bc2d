import type { StackInterface } from '../topology/topology.ts'
import { lookUpRoute } from './route-lookup.ts'
import type { Stopped, Trip } from './trip.ts'

/**
 * Linux looks where an answer to an IPv4 packet would go (ip-sysctl, `rp_filter`; fib_validate_source): strictly it must
 * be the interface that the packet came in by, loosely any; and never a packet of which the machine is itself the
 * sender. `out` is absent for a packet that is for the machine itself.
 */
export function reversePath(trip: Trip, out: StackInterface | undefined): Stopped | undefined {
  const { stack, packet, arrivedOn, topology } = trip
  const { source, destination, family } = packet
  if (arrivedOn === undefined || source === undefined || family !== 4 || stack.machine?.os?.value !== 'linux')
    return undefined
  const code = out === undefined ? 'input-filter-deny' : 'forward-filter-deny'
  const own = topology.index.local.get(stack.id)?.get(source)
  if (own?.interface.enabled.value === true) {
    const sentence = `${stack.called} drops what comes in by ${arrivedOn.title} with its own address ${source} as the sender.`
    return { code, interface: arrivedOn.id, sentence, sources: own.held.sources }
  }
  const { reversePath: setting } = arrivedOn
  if (setting === undefined) return undefined
  const back = { ...packet, source: destination, destination: source }
  const { row, sources } = lookUpRoute(stack, back, out?.name, topology.index.numberOf)
  const isBack = row?.type === 'unicast' && (setting.value === 'loose' || row.interface === arrivedOn.id)
  if (isBack) return undefined
  const instead = stack.interfaces.find(({ id }) => id === row?.interface)?.title
  const way = instead === undefined ? 'it has no way back to it' : `an answer would leave by ${instead}`
  const sentence = `${stack.called} drops what comes from ${source} in by ${arrivedOn.title}: ${way} (rp_filter is ${setting.value}).`
  return { code, interface: arrivedOn.id, sentence, sources: [...setting.sources, ...(row?.sources ?? []), ...sources] }
}
