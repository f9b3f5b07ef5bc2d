import type { PlacedRow, TextColumn } from './table-column.ts'

/** The rows in whose text every typed word is found, any case. */
export function matchingRows<Row>(
  rows: readonly PlacedRow<Row>[],
  text: readonly TextColumn<Row>[],
  typed: string,
): readonly PlacedRow<Row>[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ row }) => {
    const all = text
      .map(({ of }) => of(row) ?? '')
      .join(' ')
      .toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
