import { INTER_WIDTHS } from './inter-widths.ts'

/** A text's look: size in pixels and weight. */
export interface TextStyle {
  size: number
  weight: 400 | 600 | 700
}

/** The styles of the picture; the window's CSS has the same. */
export const TEXT = {
  cardTitle: { size: 13, weight: 700 },
  cardLine: { size: 12, weight: 400 },
  barLine: { size: 12, weight: 400 },
  frameTitle: { size: 14, weight: 700 },
  mark: { size: 12, weight: 600 },
  flow: { size: 12, weight: 400 },
  strong: { size: 12, weight: 700 },
} as const satisfies Record<string, TextStyle>

const tables = new Map<number, Map<number, number>>()
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const ASCII = /^[\x20-\x7e]*$/
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** Kerning may widen a pair by a little; a text must never be cut for that. */
const SLACK = 1.01

function widthsOf(weight: TextStyle['weight']): Map<number, number> {
  const known = tables.get(weight)
  if (known !== undefined) return known
  const table = new Map<number, number>()
  for (const [first = 0, ...widths] of INTER_WIDTHS[weight]) {
    for (const [i, width] of widths.entries()) if (width > 0) table.set(first + i, width)
  }
  tables.set(weight, table)
  return table
}

/** Width in pixels of a text in Inter. A character that the font lacks counts 1 em, an emoji 1.3 em: rather too wide than cut. */
export function measureText(text: string, { size, weight }: TextStyle): number {
  const table = widthsOf(weight)
  let thousandths = 0
  for (const piece of ASCII.test(text) ? text : clusters(text)) {
    if (EMOJI.test(piece)) thousandths += 1300
    else for (const character of piece) thousandths += advance(table, character)
  }
  return (thousandths / 1000) * size * SLACK
}

function advance(table: Map<number, number>, character: string): number {
  const known = table.get(character.codePointAt(0) ?? 0)
  if (known !== undefined) return known
  return /\p{M}|\p{Cf}/u.test(character) ? 0 : 1000
}

function clusters(text: string): string[] {
  return Array.from(graphemes.segment(text), (one) => one.segment)
}

/** The text, or as much of it as fits `width` pixels with an ellipsis at the end or in the middle. Never cuts inside a grapheme. */
export function fitText(text: string, width: number, style: TextStyle, cut: 'end' | 'middle' = 'end'): string {
  if (measureText(text, style) <= width) return text
  const pieces = clusters(text)
  const kept = (count: number) => {
    const tail = cut === 'middle' ? Math.floor(count / 2) : 0
    return `${pieces.slice(0, count - tail).join('')}…${tail === 0 ? '' : pieces.slice(-tail).join('')}`
  }
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measureText(kept(middle), style) <= width) low = middle
    else high = middle - 1
  }
  return kept(low)
}

/** Lines of at most `width` pixels, broken at spaces; a word that is too long is cut. */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && measureText(`${last} ${word}`, style) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(fitText(word, width, style, 'middle'))
  }
  return lines
}
