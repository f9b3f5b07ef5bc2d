import { type Address, bitsOf, familyOf } from '../net/address.ts'
import { contains, lengthOf, prefixOf } from '../net/prefix.ts'
import { addAlias, type Draft } from './draft.ts'
import type { Interface, Machine, Neighbour, Route } from './inventory.ts'
import { addSource, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

/** netstat(8) and route(8) cut names at 15 characters. */
const CUT = 15

/**
 * Commands print names where they can resolve them: `default via CC-Labs-2.mshom`. Such a name becomes an address through
 * the machine's own ARP table (name → MAC) and the interface that has this MAC. Also, a name seen for a machine is its name.
 */
export function joinPrintedNames(draft: Draft): void {
  for (const machine of draft.machines) {
    for (const row of machine.neighbours) if (row.name !== undefined) nameOwner(draft, row, row.name)
    for (const route of machine.routes) resolveRoute(draft, machine, route)
  }
}

function nameOwner(draft: Draft, row: Neighbour, name: string): void {
  const owner = draft.machines.find((one) => one.id === row.owner)
  const source = row.sources[0]
  if (owner === undefined || source === undefined) return
  const label = name.split('.')[0] ?? name
  const isGeneric = /^_?gateway$/i.test(label)
  if (isGeneric || owner.kind === 'guest') return
  if (owner.kind === 'host' && owner.name.sources.every((one) => one.kind === 'assumed'))
    owner.name = sourcedBy(label, source)
  if (owner.name.value.toLowerCase() === label.toLowerCase()) addSource(owner.name.sources, source)
  addAlias(owner, name, source)
}

function resolveRoute(draft: Draft, machine: Machine, route: Route): void {
  if (route.gatewayName !== undefined && route.gateway === undefined) {
    const found = resolve(draft, machine, route.gatewayName)
    if (found !== undefined) Object.assign(route, { gateway: found.address, gatewaySources: found.sources })
  }
  if (route.destination === null && route.destinationName !== undefined) {
    const found = resolve(draft, machine, route.destinationName)
    if (found !== undefined) {
      route.destination = prefixOf(found.address, route.destinationLength ?? bitsOf(familyOf(found.address)))
      for (const source of found.sources) addSource(route.sources, source)
    }
  }
}

/** The address behind a printed name, with the rows that prove it: the ARP row, then those of the interface with its MAC. */
function resolve(draft: Draft, machine: Machine, printed: string): { address: Address; sources: Source[] } | undefined {
  const row =
    machine.neighbours.find((one) => one.name === printed) ??
    machine.neighbours.find((one) => printed.length >= CUT && one.name?.startsWith(printed))
  if (row?.address !== undefined) return { address: row.address, sources: row.sources }
  const owner = draft.machines.find((one) => one.id === row?.owner)
  const one = owner?.interfaces.find((held) => held.mac?.value === row?.mac)
  if (row === undefined || one === undefined) return undefined
  const held =
    one.addresses.find((candidate) => onLink(machine, candidate.address)) ??
    one.addresses.find((candidate) => familyOf(candidate.address) === 4)
  if (held === undefined) return undefined
  row.address = held.address
  for (const source of held.sources) addSource(row.sources, source)
  return { address: held.address, sources: proof(row, one, held) }
}

function proof(row: Neighbour, one: Interface, held: Interface['addresses'][number]): Source[] {
  const sources = [...row.sources.slice(0, 1)]
  for (const source of [...(one.mac?.sources ?? []), ...held.sources]) addSource(sources, source)
  return sources
}

function onLink(machine: Machine, address: Address): boolean {
  return machine.routes.some(
    (row) =>
      row.gateway === null &&
      row.destination !== null &&
      lengthOf(row.destination) > 0 &&
      contains(row.destination, address),
  )
}
