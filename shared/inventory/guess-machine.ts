import type { Fact } from '../facts/fact.ts'
import { NO_MAC } from '../net/mac.ts'
import { isLinkLocal, isLoopback } from '../net/scope.ts'
import type { ReadPiece } from '../parse/read-pasted.ts'
import { printable } from '../recording/printable.ts'
import type { Interface, Inventory, Machine } from './inventory.ts'

/** Which machine printed something, and how that is known. */
export interface MachineGuess {
  /** Id of a machine that is there; absent for one that is not. */
  machine?: string
  /** What a machine that is not there calls itself. */
  name?: string
  /** A sentence. */
  because: string
}

/** What one machine printed: parts of a pasted text that are taken to belong together. */
export interface MachinePieces {
  pieces: ReadPiece[]
  guess?: MachineGuess
}

/**
 * The parts of a pasted text by machine. A prompt that names another machine begins another; so does, without prompts, a MAC or
 * address that proves another. What proves nothing belongs to what was pasted before it.
 */
export function piecesByMachine(inventory: Inventory | undefined, pieces: readonly ReadPiece[]): MachinePieces[] {
  const groups: ReadPiece[][] = []
  let proven: string | undefined
  for (const piece of pieces) {
    const group = groups.at(-1)
    const proof = inventory === undefined ? undefined : provenBy(inventory, piece.facts)?.machine
    const isOther =
      group?.[0]?.host !== piece.host ||
      (piece.host === undefined && proof !== undefined && (proven ?? proof) !== proof)
    if (group === undefined || isOther) {
      groups.push([piece])
      proven = proof
    } else {
      group.push(piece)
      proven ??= proof
    }
  }
  return groups.map((group) => {
    const guess = guessMachine(inventory, group)
    return { pieces: group, ...(guess === undefined ? {} : { guess }) }
  })
}

function guessMachine(inventory: Inventory | undefined, pieces: readonly ReadPiece[]): MachineGuess | undefined {
  const facts = pieces.flatMap((piece) => piece.facts)
  const proof = inventory === undefined ? undefined : provenBy(inventory, facts)
  if (proof !== undefined) return proof
  const prompted = pieces.find(({ host }) => host !== undefined)?.host
  const called = prompted ?? facts.find((fact) => fact.kind === 'host-name')?.name
  if (called !== undefined) {
    const said = `${prompted === undefined ? 'It calls itself' : 'Its prompt says'} ${printable(called)}`
    const known = inventory?.machines.find((machine) => isCalled(machine, called))
    return known === undefined ? { name: called, because: `${said}.` } : { machine: known.id, because: `${said}.` }
  }
  const onHost = pieces.find(
    ({ parser }) => parser !== undefined && /^windows-get-vm|^linux-(?:bridge|ip-netns)/.test(parser.id),
  )
  return onHost === undefined || inventory === undefined
    ? undefined
    : { machine: inventory.host, because: `${onHost.command} is a command of the host.` }
}

/** The machine that has a MAC that was printed as the machine’s own; else one of the addresses. */
function provenBy(
  inventory: Inventory,
  facts: readonly Fact[],
): Required<Pick<MachineGuess, 'machine' | 'because'>> | undefined {
  const macs = new Set(facts.flatMap((fact) => (fact.kind === 'interface' && fact.mac !== undefined ? [fact.mac] : [])))
  macs.delete(NO_MAC)
  const addresses = new Set(
    facts.flatMap((fact) => {
      if (fact.kind === 'address') return [fact.address]
      return fact.kind === 'neighbour' && fact.interfaceAddress !== undefined ? [fact.interfaceAddress] : []
    }),
  )
  const hasMac = (one: Interface) => one.mac !== undefined && macs.has(one.mac.value)
  const byMac = holderOf(inventory, hasMac)
  if (byMac !== undefined) return { machine: byMac.machine.id, because: `Its MAC ${byMac.one.mac?.value} is known.` }
  const own = (one: Interface) =>
    one.addresses.find(({ address }) => addresses.has(address) && !isLoopback(address) && !isLinkLocal(address))
  const byAddress = holderOf(inventory, (one) => own(one) !== undefined)
  if (byAddress === undefined) return undefined
  return { machine: byAddress.machine.id, because: `Its address ${own(byAddress.one)?.address} is known.` }
}

/** The machine with most such interfaces. A host’s vNIC can have the MAC of another’s, an address be there twice. */
function holderOf(
  inventory: Inventory,
  fits: (one: Interface) => boolean,
): { machine: Machine; one: Interface } | undefined {
  let best: { machine: Machine; one: Interface; count: number } | undefined
  for (const machine of inventory.machines) {
    const fitting = machine.interfaces.filter(fits)
    const [one] = fitting
    if (one !== undefined && fitting.length > (best?.count ?? 0)) best = { machine, one, count: fitting.length }
  }
  return best
}

/** Names are compared without case and without the domain behind them. */
function isCalled({ name, aliases }: Machine, called: string): boolean {
  const short = (text: string) => text.toLowerCase().split('.')[0]
  return [name, ...aliases].some(({ value }) => short(value) === short(called))
}
