import type { OperatingSystem } from '../recording/recording.ts'
import { parsersFor, recognise } from './registry.ts'
import { shellPrompt } from './shell-prompt.ts'
import { splitByShape } from './split-by-shape.ts'
import { END_OF_CODE } from './without-fences.ts'

/** A part of a pasted text that one command printed. */
export interface PastedPiece {
  /** Its first line in what was pasted, 1-based. */
  line: number
  text: string
  /** As it was typed, where the prompt came along. */
  command?: string
  /** What the prompt says of the machine. */
  host?: string
  os?: OperatingSystem
}

/** More commands than anybody pastes; what comes after them is not read. */
export const MOST_PIECES = 200
/** Most commands print something else, or nothing. */
const MOST_PROMPTS = 10_000

/**
 * Takes apart what was copied out of a terminal: at its prompts, which also tell command and machine, and where there are
 * none, by the shape of what was printed. A command that printed nothing counts where another prompt shows that it had ended.
 */
export function splitPasted(text: string): PastedPiece[] {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  const pieces: PastedPiece[] = []
  for (const part of atPrompts(lines)) {
    pieces.push(...piecesOf(part, lines))
    if (pieces.length >= MOST_PIECES) break
  }
  return pieces.slice(0, MOST_PIECES)
}

function piecesOf({ command, from, to, ended, ...rest }: Part, lines: readonly string[]): PastedPiece[] {
  const isKnown = command !== undefined && parsersFor(command).length > 0
  const own = lines.slice(from, to)
  if (own.every((line) => line.trim() === ''))
    return isKnown && ended ? [{ ...rest, command, line: from + 1, text: '' }] : []
  const ranges = splitByShape(own)
  const texts = ranges.map((range) => own.slice(range.from, range.to).join('\n'))
  // Below a known command's output there may be another's, of which the prompt was not copied.
  const isFirst = isKnown && recognise(texts[0] ?? '')?.answersTo(command) === true
  if (isKnown && (ranges.length === 1 || !isFirst)) return [{ ...rest, command, line: from + 1, text: own.join('\n') }]
  return ranges.map((range, index) => ({
    ...rest,
    // A line of several commands (`ip address; ip route`) names none of its outputs.
    ...(namesIt(command, isFirst ? index === 0 : ranges.length === 1) ? { command } : {}),
    line: from + range.from + 1,
    text: texts[index] ?? '',
  }))
}

const namesIt = (command: string | undefined, isOnlyOne: boolean): command is string =>
  isOnlyOne && command !== undefined && command !== ''

interface Part extends Pick<PastedPiece, 'command' | 'host' | 'os'> {
  from: number
  to: number
  /** Another prompt comes after it. */
  ended: boolean
}

function atPrompts(lines: readonly string[]): Part[] {
  const parts: Part[] = []
  let current: Part = { from: 0, to: lines.length, ended: false }
  for (const [index, raw] of lines.entries()) {
    if (raw === END_OF_CODE) {
      parts.push({ ...current, to: index, ended: true })
      current = { from: index + 1, to: lines.length, ended: false }
      continue
    }
    const prompt = shellPrompt(raw.trimEnd())
    if (prompt === undefined) continue
    if (parts.length === MOST_PROMPTS) return [...parts, { ...current, to: index, ended: true }]
    parts.push({ ...current, to: index, ended: true })
    // Git Bash names the machine one line above its `$`, which names none.
    const host = prompt.host ?? current.host
    const os = prompt.os ?? (prompt.host === undefined ? current.os : undefined)
    current = {
      from: index + 1,
      to: lines.length,
      ended: false,
      command: prompt.command,
      ...(host === undefined ? {} : { host }),
      ...(os === undefined ? {} : { os }),
    }
  }
  return [...parts, current]
}
