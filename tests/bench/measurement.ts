/** One thing that is measured, again and again. */
export interface Measurement {
  name: string
  unit: 'ms' | 'µs' | 'KiB' | 'MiB' | 'cards' | '×' | '%'
  /** What the median is to stay at or below; absent where none was set. */
  target?: number
  /** The values, in `unit`; or why there are none here. */
  values: number[] | { skipped: string }
}

/** Middle value; of an even number the mean of the two in the middle. Of none: NaN. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (upper + lower) / 2
}
