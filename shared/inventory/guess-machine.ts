import type { ReadPiece } from '../parse/read-pasted.ts'
import { printable } from '../recording/printable.ts'
import type { Inventory } from './inventory.ts'
import { machineCalled, provenBy } from './machine-proof.ts'

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
    const proof = inventory === undefined ? undefined : provenBy(inventory, piece.facts)?.machine.id
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
  if (proof !== undefined) return { machine: proof.machine.id, because: proof.because }
  const prompted = pieces.find(({ host }) => host !== undefined)?.host
  const called = prompted ?? facts.find((fact) => fact.kind === 'host-name')?.name
  if (called !== undefined) {
    const said = `${prompted === undefined ? 'It calls itself' : 'Its prompt says'} ${printable(called)}`
    const known = inventory === undefined ? undefined : machineCalled(inventory, called)
    return known === undefined ? { name: called, because: `${said}.` } : { machine: known.id, because: `${said}.` }
  }
  const onHost = pieces.find(
    ({ parser }) => parser !== undefined && /^windows-get-vm|^linux-(?:bridge|ip-netns)/.test(parser.id),
  )
  return onHost === undefined || inventory === undefined
    ? undefined
    : { machine: inventory.host, because: `${onHost.command} is a command of the host.` }
}
