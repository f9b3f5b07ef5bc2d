import type { Address } from '../net/address.ts'
import { INTERNET, type Stack, type Topology } from '../topology/topology.ts'
import { answer } from './answer.ts'
import type { MatrixCell, Protocol } from './verdict.ts'

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

/** Everyone to everyone, one cell for each address of the destination (one without, where none is known). */
export function matrix(topology: Topology, asked: { protocol: Protocol; port?: number }): Matrix {
  const stacks = [...topology.stacks.values()].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  const endpoints = stacks.map(endpointOf)
  const cells = endpoints.flatMap((from) =>
    endpoints
      .filter((to) => to !== from)
      .flatMap((to) => {
        const addresses = to.id === INTERNET || to.addresses.length === 0 ? [undefined] : to.addresses
        return addresses.map((address): MatrixCell => {
          const question = { from: from.id, to: to.id, ...asked, ...(address === undefined ? {} : { address }) }
          const { verdict, reason } = answer(topology, question)
          return { from: from.id, to: to.id, address: address ?? null, verdict, reason }
        })
      }),
  )
  return { endpoints, cells }
}

function endpointOf({ id, name, kind, interfaces }: Stack): Endpoint {
  const held = interfaces.flatMap(({ addresses }) => addresses.filter(({ known }) => known))
  return { id, name, kind, addresses: [...new Set(held.map(({ address }) => address))] }
}
