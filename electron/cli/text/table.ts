import { cutTo, displayWidth, padTo } from './display-width.ts'
import { type Cell, paintCell, textOf } from './paint.ts'
import { wrap } from './wrap.ts'

export interface TableShape {
  /** Columns of the terminal, the indent included. */
  width: number
  indent?: number
}

const GAP = 2
/** What the last column keeps, at least, for its words. */
const LAST = 16

/** Rows with their columns under each other; the last column is wrapped, others are cut only where the table would not fit. */
export function table(rows: readonly (readonly Cell[])[], { width, indent = 2 }: TableShape): string[] {
  const count = mostOf(rows, (row) => row.length)
  const widthOf = (column: number) => mostOf(rows, (row) => displayWidth(textOf(row[column] ?? '')))
  const widths = Array.from({ length: Math.max(0, count - 1) }, (_, column) => widthOf(column))
  const lastWidth = Math.min(LAST, widthOf(count - 1))
  narrow(widths, width - indent - lastWidth)
  const left = ' '.repeat(indent)
  const before = widths.reduce((sum, one) => sum + (one === 0 ? 0 : one + GAP), indent)
  return rows.flatMap((row) => {
    const cells = widths.map((one, column) => (one === 0 ? '' : aligned(row[column] ?? '', one) + ' '.repeat(GAP)))
    const last = row[count - 1] ?? ''
    const lines = wrap(textOf(last), Math.max(lastWidth, width - before))
    return lines.map((line, index) =>
      trimEnd((index === 0 ? left + cells.join('') : ' '.repeat(before)) + paintCell(last, line)),
    )
  })
}

/** Rows may be hundreds of thousands: more than a call takes as arguments. */
function mostOf<Row>(rows: readonly Row[], measure: (row: Row) => number): number {
  return rows.reduce((most, row) => Math.max(most, measure(row)), 0)
}

function aligned(cell: Cell, width: number): string {
  const shown = cutTo(textOf(cell), width)
  return paintCell(cell, shown) + padTo('', width - displayWidth(shown))
}

/** Takes from the widest column until all fit. */
function narrow(widths: number[], room: number): void {
  const total = (): number => widths.reduce((sum, one) => sum + (one === 0 ? 0 : one + GAP), 0)
  while (total() > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= 4) return
    widths[widest] = (widths[widest] ?? 0) - 1
  }
}

const trimEnd = (line: string): string => line.replace(/ +$/, '')
