import type { MachinePieces } from '../../../shared/inventory/guess-machine.ts'
import type { Inventory, OutputSummary } from '../../../shared/inventory/inventory.ts'
import { argumentOf } from '../../../shared/parse/command-words.ts'
import type { ReadPiece } from '../../../shared/parse/read-pasted.ts'
import type { PastedOutput } from '../../../shared/recording/add-pasted.ts'
import type { RecordedRole } from '../../../shared/recording/recording.ts'

/** The choice "a machine that is not here yet". */
export const NEW = 'new'

/** Which machine somebody says that it was: an id, `NEW`, or empty while nothing is chosen. */
export interface MachineChoice {
  id: string
  /** Of a new one. */
  name: string
  role: RecordedRole
}

/** What is chosen before anybody chooses: what the text itself tells. Without a guess nothing is: it must be asked. */
export function firstChoice({ guess, pieces }: MachinePieces, inventory: Inventory | undefined): MachineChoice {
  const name = guess?.name ?? ''
  if (inventory === undefined) return { id: NEW, name: name || 'this machine', role: 'host' }
  const role = pieces.some(hasVirtualMac) ? 'guest' : 'lan-device'
  return { id: guess?.machine ?? (guess === undefined ? '' : NEW), name, role }
}

/** Hyper-V gives its guests MACs of its own range. */
function hasVirtualMac({ facts }: ReadPiece): boolean {
  return facts.some((fact) => fact.kind === 'interface' && fact.mac?.startsWith('00:15:5d:') === true)
}

export function isChosen({ id, name }: MachineChoice): boolean {
  return id === NEW ? name.trim() !== '' : id !== ''
}

/** An output of the same command that the machine has already. */
export function recordedBefore(
  inventory: Inventory | undefined,
  choice: MachineChoice,
  { parser, command }: ReadPiece,
): OutputSummary | undefined {
  if (parser === undefined || choice.id === NEW) return undefined
  return inventory?.outputs.find(
    (output) =>
      output.machine === choice.id &&
      output.parser === parser.title &&
      argumentOf(output.command) === argumentOf(command),
  )
}

/** What the station is given for one machine's parts: those that are understood. An earlier output of the same command makes room. */
export function pastedOutputs(
  inventory: Inventory | undefined,
  choice: MachineChoice,
  pieces: readonly ReadPiece[],
): PastedOutput[] {
  const known = inventory?.machines.find(({ id }) => id === choice.id)
  const machine =
    known === undefined
      ? { role: choice.role, name: choice.name.trim() }
      : { id: known.id, role: known.kind, name: known.name.value }
  return pieces.flatMap((piece): PastedOutput[] => {
    if (piece.parser === undefined) return []
    const replaces = recordedBefore(inventory, choice, piece)?.id
    return [
      {
        machine,
        ...(piece.os === undefined ? {} : { os: piece.os }),
        command: piece.command,
        text: piece.text,
        ...(replaces === undefined ? {} : { replaces }),
      },
    ]
  })
}
