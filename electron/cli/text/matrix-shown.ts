import type { MatrixResult } from '../matrix-result.ts'

/** The same with the names that the picture has: `router` and `internet` are words for programs. */
export function matrixShown(result: MatrixResult, shown: (name: string) => string): MatrixResult {
  return {
    ...result,
    endpoints: result.endpoints.map((one) => ({ ...one, name: shown(one.name) })),
    cells: result.cells.map((one) => ({ ...one, from: shown(one.from), to: shown(one.to) })),
    ...(result.changes === undefined
      ? {}
      : { changes: result.changes.map((one) => ({ ...one, from: shown(one.from), to: shown(one.to) })) }),
  }
}
