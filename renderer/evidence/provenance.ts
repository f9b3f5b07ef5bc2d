import type { Source } from '../../shared/inventory/source.ts'

/** How a value about a machine is known: its own commands said so, others' did, or nobody did and the usual is taken. */
export type Provenance = 'observed' | 'inferred' | 'assumed'

/** Observed where one source is the machine's own; inferred where all were seen elsewhere; assumed where none was seen. */
export function provenanceOf(sources: readonly Source[], machine: string): Provenance {
  const seen = sources.filter((source) => source.kind === 'seen')
  if (seen.length === 0) return 'assumed'
  return seen.some((source) => source.machine === machine) ? 'observed' : 'inferred'
}

/** The same for a whole table: as sure as its least sure row. */
export function provenanceOfAll(rows: readonly { sources: readonly Source[] }[], machine: string): Provenance {
  const all = rows.map(({ sources }) => provenanceOf(sources, machine))
  return (['assumed', 'inferred'] as const).find((one) => all.includes(one)) ?? 'observed'
}
