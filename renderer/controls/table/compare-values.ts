/** Numbers and addresses (as numbers) sort by size, words as people sort them: `eth2` before `eth10`. */
export type SortValue = string | number | bigint | undefined

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Orders two values of a column, upwards. What is not known comes after everything that is. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  if (typeof a === 'string' || typeof b === 'string') return words.compare(String(a), String(b))
  return a < b ? -1 : a > b ? 1 : 0
}
