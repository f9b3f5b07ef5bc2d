import { z } from 'zod'
import { AddressText } from '../../shared/inventory/net-text.ts'
import type { Address } from '../../shared/net/address.ts'
import type { Matrix } from '../../shared/reach/matrix.ts'
import { type ReasonCode, reasons } from '../../shared/reach/reason.ts'
import type { MatrixCell } from '../../shared/reach/verdict.ts'

/**
 * A matrix as a message: tens of thousands of cells as one array of numbers, which is handed over rather than copied and
 * takes no time to check. Five numbers a cell: from, to, address (0 for none), verdict, reason.
 */
export const PackedMatrix = z.object({
  endpoints: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['host', 'guest', 'router', 'lan-device', 'internet']),
      addresses: z.array(AddressText),
    }),
  ),
  /** Every address that a cell is about. */
  addresses: z.array(AddressText),
  cells: z.instanceof(Uint16Array),
})
export type PackedMatrix = z.infer<typeof PackedMatrix>

const WIDTH = 5
const VERDICTS: readonly MatrixCell['verdict'][] = ['reachable', 'blocked', 'unknown']
const isReason = (code: string): code is ReasonCode => Object.hasOwn(reasons, code)
const REASONS = Object.keys(reasons).filter(isReason)

export function packMatrix({ endpoints, cells }: Matrix): PackedMatrix {
  const ends = numbered(endpoints.map(({ id }) => id))
  const addresses = [...new Set(cells.flatMap(({ address }) => (address === null ? [] : [address])))]
  const places = numbered<Address>(addresses)
  const [verdicts, codes] = [numbered(VERDICTS), numbered(REASONS)]
  const packed = new Uint16Array(cells.length * WIDTH)
  for (const [index, { from, to, address, verdict, reason }] of cells.entries()) {
    const at = address === null ? 0 : place(places, address) + 1
    packed.set([place(ends, from), place(ends, to), at, place(verdicts, verdict), place(codes, reason)], index * WIDTH)
  }
  return { endpoints, addresses, cells: packed }
}

/** The matrix again; throws on numbers that no packing gives. */
export function unpackMatrix({ endpoints, addresses, cells: packed }: PackedMatrix): Matrix {
  const cells: MatrixCell[] = []
  for (let index = 0; index < packed.length; index += WIDTH) {
    const [from, to, at, verdict, reason] = packed.subarray(index, index + WIDTH)
    cells.push({
      from: item(endpoints, from).id,
      to: item(endpoints, to).id,
      address: at === 0 || at === undefined ? null : item(addresses, at - 1),
      verdict: item(VERDICTS, verdict),
      reason: item(REASONS, reason),
    })
  }
  return { endpoints, cells }
}

function numbered<T>(items: readonly T[]): ReadonlyMap<T, number> {
  return new Map(items.map((one, index) => [one, index]))
}

function place<T>(places: ReadonlyMap<T, number>, one: T): number {
  const found = places.get(one)
  if (found === undefined) throw new RangeError(`not among what can be packed: ${one}`)
  return found
}

function item<T>(items: readonly T[], index: number | undefined): T {
  const found = items[index ?? -1]
  if (found === undefined) throw new RangeError(`a cell that was not packed here: ${index}`)
  return found
}
