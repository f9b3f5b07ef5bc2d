import { measureText, TEXT, wrapText } from '../measure-text.ts'
import type { SceneFlow, SceneNode } from '../scene.ts'

export const BAR_HEIGHT = 28
const ceil8 = (value: number): number => Math.ceil(value / 8) * 8

/** An icon of 12 pixels and its gap, and padding on both sides; then the gap to the next. */
const widthOfMarks = (marks: SceneNode['marks']): number =>
  marks.reduce((sum, mark) => sum + measureText(mark.text, TEXT.mark) + 16 + 16, 0)

/** A card's size in pixels: wide enough for every line of it, with its marks in a row of their own below. */
export function cardSize({ title, lines, marks }: SceneNode): { width: number; height: number } {
  const rows = [
    ...lines.map((line) => measureText(line, TEXT.cardLine)),
    ...(marks.length > 0 ? [widthOfMarks(marks)] : []),
  ]
  const text = Math.max(measureText(title, TEXT.cardTitle), ...rows)
  return { width: Math.max(120, ceil8(text + 24)), height: ceil8(14 + 18 + 16 * rows.length) }
}

/** The least width of a bar that shows all of its words. */
export function barWidth({ title, lines, marks }: SceneNode): number {
  const marksWidth = widthOfMarks(marks)
  return ceil8(measureText(title, TEXT.cardTitle) + marksWidth + measureText(lines.join(' · '), TEXT.barLine) + 44)
}

/** Pixels of what a card shows that is drawn from near: `Card.module.css`. */
const NEAR = { edges: 6, title: 11, marks: 11, line: 10 } as const

/** All that is known, as far as there is room for it in the box that the usual words need: the last row says how much more there is. */
export function detailRows(node: SceneNode): string[] {
  const all = node.details ?? node.lines
  const taken = NEAR.edges + NEAR.title + (node.marks.length > 0 ? NEAR.marks : 0)
  const room = Math.floor((cardSize(node).height - taken) / NEAR.line)
  return all.length <= room ? all : [...all.slice(0, room - 1), `${all[room - 1]} · ${all.length - room} more`]
}

const LABEL_TEXT = 168
/** Height of one line of it. */
export const LABEL_LINE = 16
/** Words of an arrow, wrapped; measured bold throughout, so that the strong part never overflows. */
export function flowLabel({ text }: SceneFlow): { width: number; height: number; lines: string[] } {
  const words = text.rest.includes(text.strong) ? text.rest : `${text.strong} ${text.rest}`
  const lines = wrapText(words, LABEL_TEXT, TEXT.strong)
  const width = Math.max(0, ...lines.map((line) => measureText(line, TEXT.strong)))
  return { width: ceil8(width + 20), height: lines.length * LABEL_LINE + 10, lines }
}
export const LABEL_WIDTH = LABEL_TEXT + 24
