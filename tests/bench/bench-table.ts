import { type Measurement, median } from './measurement.ts'

const head = ['', 'min', 'median', 'max', 'target', 'runs', '']

/** The measurements as a plain table, numbers to the right. */
export function benchTable(measurements: Measurement[]): string {
  const rows = [head, ...measurements.map(rowOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === head.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function rowOf({ name, unit, target, values }: Measurement): string[] {
  const bound = target === undefined ? 'none' : `≤ ${target} ${unit}`
  if (!Array.isArray(values)) return [name, '–', '–', '–', bound, '0', `skipped: ${values.skipped}`]
  const middle = median(values)
  const met = target === undefined ? '' : middle <= target ? 'met' : 'MISSED'
  const shown = [Math.min(...values), middle, Math.max(...values)].map((value) => `${rounded(value)} ${unit}`)
  return [name, ...shown, bound, String(values.length), met]
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
