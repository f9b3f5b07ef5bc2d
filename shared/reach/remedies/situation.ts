import type { Attachment, Machine } from '../../inventory/inventory.ts'
import type { Address, Family } from '../../net/address.ts'
import { familyOf } from '../../net/address.ts'
import { prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Stack, StackInterface, Topology } from '../../topology/topology.ts'
import type { Block, Question, Remedy } from '../verdict.ts'
import { wayBetween } from '../walk/way-between.ts'
import { powershellWord } from './shell-words.ts'

/** One block, with what a remedy must know of its surroundings. */
export interface Situation {
  topology: Topology
  question: Question
  block: Block
  /** Who stops it, who asked, and who was meant. */
  stack: Stack
  from: Stack
  to: Stack
}

export type RemedyMaker = (situation: Situation) => Remedy[]

/** Whether the machine’s own commands are those of Windows; of a guest that nobody looked into, those of Linux are shown. */
export function isWindows({ machine }: Stack): boolean {
  return machine?.os?.value === 'windows'
}

/** Whether the switches are Hyper-V’s. */
export function isHyperV({ topology }: Situation): boolean {
  const os: Machine['os'] = topology.stacks.get(topology.inventory.host)?.machine?.os
  return os?.value === 'windows'
}

/** The interface at which it is stopped; else the machine’s first that is on a segment. */
export function interfaceAt({ block, stack }: Situation): StackInterface | undefined {
  return (
    stack.interfaces.find(({ id }) => id === block.interface) ??
    stack.interfaces.find(({ segment }) => segment !== undefined)
  )
}

/** The family that is asked about. */
export function familyAsked({ question, to }: Situation): Family {
  const address = question.address ?? knownAddress(to)
  return address === undefined ? 4 : familyOf(address)
}

/** An address by which others know the machine; `undefined` where none was seen. */
export function knownAddress(stack: Stack, family?: Family): Address | undefined {
  const held = stack.interfaces.flatMap(({ addresses }) => addresses).filter(({ known }) => known)
  const fits = held.filter(({ address }) => family === undefined || familyOf(address) === family)
  return (fits.find(({ address }) => !isLinkLocal(address)) ?? fits[0])?.address
}

/** The network of the machine’s address, as a route’s destination; `default` where none is known. */
export function networkOf(stack: Stack, family: Family): string {
  const held = stack.interfaces
    .flatMap(({ addresses }) => addresses)
    .find(({ address }) => familyOf(address) === family && !isLinkLocal(address))
  return held === undefined ? 'default' : prefixOf(held.address, held.length)
}

/** The interface by which a stack and another one meet, whatever their tables say; undefined where nothing joins them. */
export function interfaceTowards(situation: Situation, other: Stack): StackInterface | undefined {
  const { topology, stack } = situation
  const out = wayBetween(topology, stack, other, familyAsked(situation))?.out
  const isPort = ({ id }: StackInterface) => topology.index.places.get(id)?.attachment.port === id
  // The card of an External switch has no IP of its own; the host's adapter on that switch has.
  return out !== undefined && isPort(out)
    ? (stack.interfaces.find((one) => one.segment === out.segment && !isPort(one)) ?? out)
    : out
}

/** How Hyper-V's commands name whose port it is: a guest's, or the host's own. */
export function portOwner({ topology }: Situation, { id, name }: Stack): string {
  return id === topology.inventory.host ? '-ManagementOS' : `-VMName ${powershellWord(name)}`
}

/** A stack's ports on Hyper-V's switches; the one at which it is stopped first. */
export function portsOf({ topology, block }: Situation, { interfaces }: Stack): Attachment[] {
  const ids = interfaces
    .map(({ id }) => id)
    .sort((a, b) => Number(b === block.interface) - Number(a === block.interface))
  return ids.flatMap((id) => topology.index.places.get(id)?.attachment ?? [])
}

/** The host’s side of the guest’s cable: `v-web`. */
export function portOf({ topology, block }: Situation): string {
  const attachment = topology.index.places.get(block.interface ?? '')?.attachment
  const host = topology.stacks.get(topology.inventory.host)
  return host?.interfaces.find(({ id }) => id === attachment?.port)?.name ?? '<port>'
}
