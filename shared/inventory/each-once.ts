import type { Address } from '../net/address.ts'
import { addSource, sourcedBy } from './seen.ts'
import type { Source, Sourced } from './source.ts'

/** Addresses, each once, in the order in which they are told; one that is known already gains the source. */
export function eachOnce(known: Sourced<Address>[] = [], told: readonly Address[], source: Source): Sourced<Address>[] {
  const all = [...known]
  for (const address of told) {
    const before = all.find(({ value }) => value === address)
    if (before === undefined) all.push(sourcedBy(address, source))
    else addSource(before.sources, source)
  }
  return all
}
