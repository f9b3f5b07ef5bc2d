import { shownName } from '../inventory/shown-name.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { isLinkLocal, isLoopback, isMulticast, isPrivate } from '../net/scope.ts'
import { printable } from '../recording/printable.ts'
import { type Refusal, refusal } from '../recording/refusal.ts'
import { INTERNET, type Stack, type Topology } from '../topology/topology.ts'

/** One end of a question. */
export interface Endpoint {
  /** Id of the stack. */
  stack: string
  /** Where an address was given. */
  address?: Address
}

/** The machine that a person means: a name as drawn (any case), `host`, `router`, `internet`, or an address. */
export function findEndpoint(topology: Topology, text: string): Endpoint | Refusal {
  const stacks = [...topology.stacks.values()]
  const wanted = text.trim().toLowerCase()
  const named =
    stacks.find(({ name }) => name.toLowerCase() === wanted) ??
    stacks.find(({ machine }) => machine !== undefined && shownName(machine).toLowerCase() === wanted) ??
    stacks.find(({ machine }) => machine?.aliases.some(({ value }) => value.toLowerCase() === wanted)) ??
    stacks.find(({ kind }) => kind === wanted && ['host', 'router', INTERNET].includes(kind))
  if (named !== undefined) return { stack: named.id }
  const address = parseAddress(text.trim())
  return address === undefined ? unknownName(stacks, text) : ownerOf(topology, stacks, address)
}

function ownerOf(topology: Topology, stacks: readonly Stack[], address: Address): Endpoint | Refusal {
  if (isLoopback(address))
    return refusal('wrong-use', `${address} is loopback: every machine’s own address for itself.`)
  if (isMulticast(address) || address === '255.255.255.255') {
    return refusal('wrong-use', `${address} is not one machine’s address but a group’s: ask about a machine.`)
  }
  const owner = stacks.find((stack) =>
    stack.interfaces.some(({ addresses }) => addresses.some((held) => held.known && held.address === address)),
  )
  if (owner !== undefined) return { stack: owner.id, address }
  if (isPrivate(address) || isLinkLocal(address)) {
    return refusal('unknown-endpoint', `No machine with the address ${address} is known here. ${known(stacks)}`)
  }
  return { stack: topology.internet.id, address }
}

function unknownName(stacks: readonly Stack[], text: string): Refusal {
  return refusal('unknown-endpoint', `There is no machine ${printable(text)} here. ${known(stacks)}`)
}

function known(stacks: readonly Stack[]): string {
  const names = stacks.map(({ name }) => printable(name))
  const shown = names.slice(0, 20)
  return `Known: ${shown.join(', ')}${names.length > shown.length ? `, and ${names.length - shown.length} more` : ''}.`
}
