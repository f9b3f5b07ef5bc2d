import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Assumed, Seen, Source } from '../../shared/inventory/source.ts'
import type { Recording } from '../../shared/recording/recording.ts'

/** A place of the recording that says so, with the row itself. */
export interface Evidence {
  /** The machine's name as drawn. */
  machine: string
  command: string
  /** 1-based. */
  line: number
  endLine?: number
  /** The name of the machine whose own words these are, where it told them to the one that was asked: a guest to Hyper-V. */
  toldBy?: string
  /** The raw row (the first, where it spans several), without blanks around it. */
  text: string
}

/** Looks up the rows that sources point to. */
export interface Evidences {
  /** Those that were seen, each once. */
  seen: (sources: readonly Source[]) => Evidence[]
  /** Those that are assumed, each once. */
  assumed: (sources: readonly Source[]) => { code: string; sentence: string }[]
}

/** `recording` is the one that `inventory` was built from. */
export function evidencesOf(recording: Recording, inventory: Inventory): Evidences {
  const texts = new Map(recording.machines.flatMap(({ outputs }) => outputs.map(({ id, text }) => [id, text] as const)))
  const names = new Map(inventory.machines.map(({ id, name }) => [id, name.value]))
  const lines = new Map<string, string[]>()
  const rowOf = ({ output, line, columns }: Seen): string => {
    const rows = lines.get(output) ?? (texts.get(output) ?? '').split(/\r?\n/)
    lines.set(output, rows)
    const row = rows[line - 1] ?? ''
    return (columns === undefined ? row : row.slice(...columns)).trim()
  }
  const isSeen = (source: Source): source is Seen => source.kind === 'seen'
  const isAssumed = (source: Source): source is Assumed => source.kind === 'assumed'
  return {
    seen: (sources) =>
      once(
        sources.filter(isSeen).map((source) => ({
          machine: names.get(source.machine) ?? source.machine,
          command: source.command,
          line: source.line,
          ...(source.endLine === undefined ? {} : { endLine: source.endLine }),
          ...(source.toldBy === undefined ? {} : { toldBy: names.get(source.toldBy) ?? source.toldBy }),
          text: rowOf(source),
        })),
      ),
    assumed: (sources) => once(sources.filter(isAssumed).map(({ code, sentence }) => ({ code, sentence }))),
  }
}

/** The first of each that are equal. */
export function once<T extends object>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
