import { z } from 'zod'

const WithCells = z.object({ matrix: z.object({ cells: z.instanceof(Uint16Array) }) })

/** The memory of a reply that is handed over instead of copied. */
export function transferablesOf(reply: unknown): ArrayBuffer[] {
  const buffer = WithCells.safeParse(reply).data?.matrix.cells.buffer
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
