import type { Fact } from '../../shared/facts/fact.ts'
import { neutralForm } from '../../shared/parse/neutral-form.ts'
import type { Parser, UnreadRow } from '../../shared/parse/parser.ts'
import { type ReadPiece, readPasted } from '../../shared/parse/read-pasted.ts'
import type { Terminal } from './terminal.ts'
import { parseText } from './text/parse-text.ts'

/** One command of a session, its lines counted in the whole text. */
interface SessionPart {
  command: string
  /** The machine that the prompt names. */
  machine: string | null
  parser: Parser
  facts: Fact[]
  unread: UnreadRow[]
}

/** The commands of a text that holds several, as it is copied out of a terminal; undefined where it is one command’s. */
export function sessionOf(text: string): SessionPart[] | undefined {
  const parts = readPasted(text).flatMap(partOf)
  return parts.length > 1 ? parts : undefined
}

function partOf({ parser, command, host, line, facts, unread }: ReadPiece): SessionPart[] {
  if (parser === undefined) return []
  const whole = <T extends { line: number }>(placed: T): T => ({ ...placed, line: placed.line + line - 1 })
  return [{ command, machine: host ?? null, parser, facts: facts.map(whole), unread: unread.map(whole) }]
}

/** As JSON (docs/command-line.md), or as one table after the other. */
export function sessionText(parts: readonly SessionPart[], json: boolean, terminal: Terminal): string {
  if (!json) return parts.map((part) => parseText(part, terminal)).join('\n')
  const commands = parts.map(({ command, machine, facts, unread }) => ({
    command,
    machine,
    facts: neutralForm(facts),
    unread,
  }))
  return `${JSON.stringify({ version: 1, commands }, null, 2)}\n`
}
