import type { Seen } from '../../shared/inventory/source.ts'

/** More of a row than this is not read, only opened. */
const LONGEST = 240

/** The row that a source points to, as one reads it beside the value: no blanks around, columns closer together. */
export function rawRow(
  lines: readonly string[],
  { line, columns }: Pick<Seen, 'line' | 'columns'>,
): string | undefined {
  const whole = lines[line - 1]
  if (whole === undefined) return undefined
  const row = (columns === undefined ? whole : whole.slice(...columns)).trim().replace(/[ \t]{3,}/g, '  ')
  return row.length > LONGEST ? `${row.slice(0, LONGEST)}…` : row
}
