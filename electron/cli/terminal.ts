import { styleText } from 'node:util'
import { noPaint, type Paint } from './text/paint.ts'

/** Where a verb writes to. `out` takes whole texts with their last line end; `err` one line without. */
export interface Terminal {
  out: (text: string | Uint8Array) => void
  err: (line: string) => void
  /** Columns; 100 where it is no terminal. */
  width: number
  paint: Paint
}

/** The process's own. Colour only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const colour = stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (line) => void stderr.write(`${line}\n`),
    width: Math.min(160, Math.max(60, stdout.columns ?? 100)),
    paint: colour ? coloured : noPaint,
  }
}

const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { validateStream: false })

const coloured: Paint = {
  strong: style('bold'),
  muted: style('dim'),
  good: style('green'),
  bad: style('red'),
  unsure: style('yellow'),
}
