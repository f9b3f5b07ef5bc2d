import type { Parser } from './parser.ts'
import { recognise } from './registry.ts'

/** Longer texts are one command's: nobody pastes several such, and every cut that is tried reads the text again. */
const LONGEST = 256 * 1024
/** Places that are tried: at most so many, and so many that no more than this is read, in characters. */
const CUTS = 48
const MOST_READ = 4 * 1024 * 1024

/** Lines `from` (0-based) to before `to`. */
export interface LineRange {
  from: number
  to: number
}

/**
 * Where one command's output ends and the next one's begins, by nothing but their shapes. A cut is made where it leaves fewer
 * rows that nobody understands than no cut does; two outputs of the same command are not told apart.
 */
export function splitByShape(lines: readonly string[]): LineRange[] {
  const whole = { from: 0, to: lines.length }
  if (lines.reduce((sum, line) => sum + line.length, 0) > LONGEST) return [whole]
  const ranges: LineRange[] = []
  for (const range of split(lines, whole)) {
    const before = ranges.at(-1)
    // An earlier cut went through one output: both sides of it have one shape, where only different ones are told apart.
    const isSame = before !== undefined && read(lines, before).parser === read(lines, range).parser
    if (isSame) before.to = range.to
    else ranges.push(range)
  }
  return ranges
}

function split(lines: readonly string[], range: LineRange): LineRange[] {
  const whole = read(lines, range)
  if (whole.parser === undefined || whole.unread.length === 0) return [range]
  let best: { cut: number; left: number } | undefined
  for (const cut of cutsOf(lines, range, whole.unread)) {
    const before = read(lines, { from: range.from, to: cut })
    const after = read(lines, { from: cut, to: range.to })
    if (before.parser === undefined || after.parser === undefined || before.parser === after.parser) continue
    const left = before.unread.length + after.unread.length
    if (left < (best?.left ?? whole.unread.length)) best = { cut, left }
  }
  if (best === undefined) return [range]
  return [...split(lines, { from: range.from, to: best.cut }), ...split(lines, { from: best.cut, to: range.to })]
}

/** A new output begins behind a blank line, or where rows begin or cease to be understood. */
function cutsOf(lines: readonly string[], { from, to }: LineRange, unread: readonly number[]): number[] {
  const strange = new Set(unread)
  const cuts: number[] = []
  const size = lines.slice(from, to).reduce((sum, line) => sum + line.length + 1, 0)
  const most = Math.min(CUTS, MOST_READ / size)
  for (let at = from + 1; at < to && cuts.length < most; at += 1) {
    const behindBlank = lines[at - 1]?.trim() === '' && lines[at]?.trim() !== ''
    if (behindBlank || strange.has(at) !== strange.has(at - 1)) cuts.push(at)
  }
  return cuts
}

/** Which command's shape the lines have, and which of them (by their index in all lines) it does not understand. */
function read(lines: readonly string[], { from, to }: LineRange): { parser: Parser | undefined; unread: number[] } {
  const text = lines.slice(from, to).join('\n')
  const parser = recognise(text)
  const unread = parser?.parse(text, { command: parser.title }).unread ?? []
  return { parser, unread: unread.map(({ line }) => from + line - 1) }
}
