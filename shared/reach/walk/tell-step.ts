import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import { INTERNET, type StackInterface, WAN } from '../../topology/topology.ts'
import type { At } from './journal.ts'
import type { Packet } from './packet.ts'
import type { Passing } from './passing-on.ts'
import { isStopped, type Sending } from './sending.ts'
import type { Stopped, Trip } from './trip.ts'
import { forwardWords, internetWords, mappedWords, routeWords } from './words.ts'

/** What a stack decided about a packet, as one hop. `before` is the packet as it came. */
export function tellStep(trip: Trip, decided: Sending | Stopped, passing: Passing, before: Packet): void {
  const { journal, stack, packet, arrivedOn, carried, expected, mapped } = trip
  if (!journal.tells) return
  const kind = arrivedOn === undefined ? 'route' : 'forward'
  if (passing.kept !== undefined) {
    journal.hop(kind, { stack }, passing.kept.sentence, [...carried, ...passing.kept.sources], packet)
    return
  }
  if (isStopped(decided)) {
    journal.hop(kind, { stack }, decided.sentence, [...carried, ...decided.sources], packet)
    return
  }
  const at: At = { stack, interface: decided.out.id }
  const grounds = [...carried, ...decided.sources, ...passing.sources]
  if (stack.id === INTERNET) {
    journal.hop('internet', { stack }, 'the internet carries it to the router.', stack.power.sources, packet)
  } else if (decided.out.segment === WAN) {
    journal.hop('internet', at, internetWords(trip, passing, arrivedOn === undefined), grounds, packet)
  } else if (arrivedOn === undefined) {
    const words = routeWords(stack, decided, packet) + mappedWords(trip)
    journal.hop('route', at, words, [...mapped, ...decided.sources], packet)
  } else {
    const where = decided.out.segment === undefined ? at : { ...at, segment: decided.out.segment }
    const words = forwardWords(stack, decided, before, packet, passing, expected) + mappedWords(trip)
    const translated = before.source === packet.source ? [] : addressSources(decided.out, packet.source)
    journal.hop('forward', where, words, [...grounds, ...mapped, ...translated], packet)
  }
}

/** How the address that is put in place of the sender's is known. */
function addressSources(out: StackInterface, source: Address | undefined): Source[] {
  return out.addresses.find(({ address }) => address === source)?.sources ?? []
}
