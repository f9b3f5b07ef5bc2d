import type { Machine } from '../../shared/inventory/inventory.ts'
import type { Source } from '../../shared/inventory/source.ts'

/**
 * How a value about a machine is known: its own commands said so, it told somebody else so, only others saw it, or nobody did and the usual
 * is taken.
 */
export type Provenance = 'observed' | 'told' | 'inferred' | 'assumed'

/** The same in the words of the window. */
export const provenanceWords: Readonly<Record<Provenance, string>> = {
  observed: 'observed',
  told: 'told by the guest',
  inferred: 'inferred',
  assumed: 'assumed',
}

/** As sure as its surest source: the machine's own output, its own words in another's, what others saw, or nothing that was seen. */
export function provenanceOf(sources: readonly Source[], machine: string): Provenance {
  const seen = sources.filter((source) => source.kind === 'seen')
  if (seen.length === 0) return 'assumed'
  if (seen.some((source) => source.machine === machine)) return 'observed'
  return seen.some(({ toldBy }) => toldBy === machine) ? 'told' : 'inferred'
}

/** The same for a whole table: as sure as its least sure row. */
export function provenanceOfAll(rows: readonly { sources: readonly Source[] }[], machine: string): Provenance {
  const all = rows.map(({ sources }) => provenanceOf(sources, machine))
  return (['assumed', 'inferred', 'told'] as const).find((one) => all.includes(one)) ?? 'observed'
}

/** Of a whole machine: whether anything was run on it, or else whether it told an address or its system itself. */
export function provenanceOfMachine({ id, observed, os, interfaces }: Machine): Provenance {
  if (observed) return 'observed'
  const held = interfaces.flatMap(({ addresses }) => addresses)
  const tells = [...held, ...(os === undefined ? [] : [os])].some(({ sources }) => provenanceOf(sources, id) === 'told')
  return tells ? 'told' : 'inferred'
}
