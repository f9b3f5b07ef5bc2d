import type { Address } from '../net/address.ts'
import { INTERNET, type Stack, type Topology } from '../topology/topology.ts'
import { answerBriefly } from './answer.ts'
import type { MatrixCell, Protocol } from './verdict.ts'
import { mappedEntries } from './walk/mapped-entries.ts'

/** One row and column of the matrix. */
export interface Endpoint {
  id: string
  name: string
  kind: Stack['kind']
  /** Those that were seen; none where only "some address of its network" is known. */
  addresses: Address[]
}

export interface Matrix {
  endpoints: Endpoint[]
  cells: MatrixCell[]
}

/** Guests first, the internet last: from the inside out. */
const ORDER: Record<Stack['kind'], number> = { guest: 0, host: 1, 'lan-device': 2, router: 3, internet: 4 }

/**
 * Everyone to everyone, one cell for each address of the destination (one without, where none is known), and for each of
 * others that leads on to the port.
 *
 * Every cell is walked by itself: a rule, a route or a port may tell any two machines apart. What cells share is what
 * does not depend on the pair: who is on a segment and who has an address (topology.index), addresses as numbers, the
 * rules of a firewall in the form in which they are asked, the chains of a hook, and the shortest ways. No hops or
 * sentences are made. So the time grows with the number of cells, the square of the machines, and a cell costs the same
 * few microseconds among fifty machines and among three hundred (`npm run bench:reach`).
 */
export function matrix(topology: Topology, asked: { protocol: Protocol; port?: number }): Matrix {
  const stacks = [...topology.stacks.values()].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  const endpoints = stacks.map(endpointOf)
  const entries = new Map(stacks.map((to) => [to.id, entriesTo(topology, to, asked)]))
  const cells = endpoints.flatMap((from) =>
    endpoints
      .filter((to) => to !== from)
      .flatMap((to) => {
        const own = to.id === INTERNET || to.addresses.length === 0 ? [undefined] : to.addresses
        const mapped = (entries.get(to.id) ?? [])
          .filter((entry) => opensTo(from.id, entry))
          .map(({ address }) => address)
        return [...own, ...mapped].map((address): MatrixCell => {
          const question = { from: from.id, to: to.id, ...asked, ...(address === undefined ? {} : { address }) }
          const { verdict, reason } = answerBriefly(topology, question)
          return { from: from.id, to: to.id, address: address ?? null, verdict, reason }
        })
      }),
  )
  return { endpoints, cells }
}

interface Entry {
  via: string
  /** Absent for a router's public one, which nobody recorded. */
  address: Address | undefined
}

function entriesTo(topology: Topology, to: Stack, asked: { protocol: Protocol; port?: number }): Entry[] {
  return mappedEntries(topology, to, asked).map(({ via, held }) => ({
    via: via.id,
    address: held.known ? held.address : undefined,
  }))
}

/** Nobody but the internet asks at a router's public address. */
function opensTo(from: string, { via, address }: Entry): boolean {
  return via !== from && (address !== undefined || from === INTERNET)
}

function endpointOf({ id, name, kind, interfaces }: Stack): Endpoint {
  const held = interfaces.flatMap(({ addresses }) => addresses.filter(({ known }) => known))
  return { id, name, kind, addresses: [...new Set(held.map(({ address }) => address))] }
}
