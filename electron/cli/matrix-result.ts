import type { MatrixCell, Verdict } from '../../shared/reach/verdict.ts'
import { ANY_PUBLIC } from './any-public.ts'
import type { MatrixChange } from './matrix-changes.ts'

export interface MatrixEndpoint {
  id: string
  name: string
  kind: string
  addresses: readonly string[]
}

/** What `matrix --json` prints, version 1 (docs/command-line.md): `from` and `to` by name, one cell for each address of the destination. */
export interface MatrixResult {
  version: 1
  /** What was supposed with --what-if, in words, and which cells that changes; absent where nothing was. */
  whatIf?: string[]
  changes?: MatrixChange[]
  endpoints: MatrixEndpoint[]
  cells: { from: string; to: string; address: string | null; verdict: Verdict['verdict']; reason: Verdict['reason'] }[]
}

/** The matrix with names for ids. */
export function matrixResult(given: {
  endpoints: readonly MatrixEndpoint[]
  cells: readonly MatrixCell[]
}): MatrixResult {
  const byId = new Map(given.endpoints.map((one) => [one.id, one]))
  const name = (id: string): string => byId.get(id)?.name ?? id
  return {
    version: 1,
    endpoints: given.endpoints.map(({ id, name, kind, addresses }) => ({
      id,
      name,
      kind,
      addresses: kind === 'internet' ? [ANY_PUBLIC] : [...addresses],
    })),
    cells: given.cells.map(({ from, to, address, verdict, reason }) => ({
      from: name(from),
      to: name(to),
      address: address ?? (byId.get(to)?.kind === 'internet' ? ANY_PUBLIC : null),
      verdict,
      reason,
    })),
  }
}
