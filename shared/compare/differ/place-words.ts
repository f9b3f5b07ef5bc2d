import { INTERNET } from '../../topology/topology.ts'
import type { Comparing } from '../comparing.ts'
import { called, listed, networkWords } from '../words.ts'

export interface PlaceWords {
  /** Where a machine is: the network that it is a guest or device of; the host, a router and the internet are places of their own. */
  of: (machine: string) => string
  name: (machine: string) => string
  /** Several machines of one place: "everybody on the home network", where it is all of them that are on both sides. */
  words: (machines: readonly string[]) => { text: string; all: boolean }
}

/** How machines are put together in sentences; by the ids that they have afterwards. */
export function placeWords({ after, match }: Comparing): PlaceWords {
  const machines = new Map(after.machines.map((one) => [one.id, one]))
  const networks = new Map(after.segments.map((one) => [one.id, one]))
  const places = new Map<string, string>()
  for (const segment of after.segments)
    for (const { machine } of segment.attachments) if (!places.has(machine)) places.set(machine, segment.id)
  const standsAlone = (id: string) => {
    const kind = machines.get(id)?.kind
    return kind === undefined || kind === 'host' || kind === 'router'
  }
  const of = (id: string) => (standsAlone(id) ? id : (places.get(id) ?? id))
  const sizes = new Map<string, number>()
  for (const { after: machine } of match.machines.pairs) sizes.set(of(machine.id), (sizes.get(of(machine.id)) ?? 0) + 1)
  const name = (id: string) => {
    const machine = machines.get(id)
    return id === INTERNET ? 'the internet' : machine === undefined ? id : called(machine)
  }
  return {
    of,
    name,
    words: (ids) => {
      const once = [...new Set(ids)]
      const place = of(once[0] ?? '')
      const network = networks.get(place)
      const all = once.length > 1 && once.length === sizes.get(place)
      return network !== undefined && all
        ? { text: `everybody on ${networkWords(network)}`, all }
        : { text: listed(once.map(name)), all }
    },
  }
}
