import { parseAddress } from '../../../shared/net/address.ts'
import { findEndpoint } from '../../../shared/reach/endpoint.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import type { Topology } from '../../../shared/topology/topology.ts'
import type { Choice } from '../../controls/matching-choices.ts'
import type { Asking } from '../../state/question-store.ts'
import { endName } from './end-choices.ts'

const PREFIX = 'address:'

/** An address that was typed, as a choice of its own: with whose it is. Nothing where the text is no whole address. */
export function addressChoice(topology: Topology, typed: string): Choice | undefined {
  const address = parseAddress(typed.trim())
  if (address === undefined) return undefined
  const end = findEndpoint(topology, address)
  if (isRefusal(end)) return undefined
  const stack = topology.stacks.get(end.stack)
  return { id: PREFIX + address, name: address, detail: stack === undefined ? '' : endName(stack) }
}

/** Which end of a question a choice means: a machine, or one address of it. */
export function endOfChoice(
  topology: Topology,
  id: string,
): { stack: string; address?: NonNullable<Asking['draft']['address']> } {
  if (!id.startsWith(PREFIX)) return { stack: id }
  const address = parseAddress(id.slice(PREFIX.length))
  const end = address === undefined ? undefined : findEndpoint(topology, address)
  if (address === undefined || end === undefined || isRefusal(end)) return { stack: id }
  return { stack: end.stack, address }
}
