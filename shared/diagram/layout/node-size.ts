import { measureText, TEXT, wrapText } from '../measure-text.ts'
import type { SceneFlow, SceneNode } from '../scene.ts'

export const BAR_HEIGHT = 28
const ceil8 = (value: number): number => Math.ceil(value / 8) * 8

/** A card's size in pixels: wide enough for every line of it. */
export function cardSize({ title, lines, marks }: SceneNode): { width: number; height: number } {
  const marksWidth = marks.reduce((sum, mark) => sum + measureText(mark.text, TEXT.mark) + 16, 0)
  const text = Math.max(
    measureText(title, TEXT.cardTitle),
    marksWidth,
    ...lines.map((line) => measureText(line, TEXT.cardLine)),
  )
  return {
    width: Math.max(120, ceil8(text + 24)),
    height: ceil8(14 + 18 + 16 * lines.length + (marks.length > 0 ? 16 : 0)),
  }
}

/** The least width of a bar that shows all of its words. */
export function barWidth({ title, lines, marks }: SceneNode): number {
  const marksWidth = marks.reduce((sum, mark) => sum + measureText(mark.text, TEXT.mark) + 16, 0)
  return ceil8(measureText(title, TEXT.cardTitle) + marksWidth + measureText(lines.join(' · '), TEXT.barLine) + 44)
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
