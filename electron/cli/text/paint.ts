/** How words are set off on a terminal; the meaning is always in the words as well. */
export interface Paint {
  strong: (text: string) => string
  muted: (text: string) => string
  good: (text: string) => string
  bad: (text: string) => string
  unsure: (text: string) => string
}

const same = (text: string): string => text

/** For files and pipes. */
export const noPaint: Paint = { strong: same, muted: same, good: same, bad: same, unsure: same }

/** A text with what it is painted with: widths are counted without the paint. */
export interface Painted {
  text: string
  paint: (text: string) => string
}

export type Cell = string | Painted

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
export const paintCell = (cell: Cell, shown = textOf(cell)): string =>
  typeof cell === 'string' ? shown : cell.paint(shown)
