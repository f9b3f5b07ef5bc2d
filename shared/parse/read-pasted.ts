import type { Fact } from '../facts/fact.ts'
import { argumentOf } from './command-words.ts'
import { type Likeness, nearestParser } from './nearest-parser.ts'
import type { Parser, UnreadRow } from './parser.ts'
import { readableText } from './readable-text.ts'
import { parserOf, parsers, recognise } from './registry.ts'
import { type PastedPiece, splitPasted } from './split-pasted.ts'

/** A part of a pasted text with what is understood of it. */
export interface ReadPiece extends PastedPiece {
  /** As it was typed; else as the text's shape says; empty where neither tells. */
  command: string
  /** Absent where no parser knows it. */
  parser?: Parser
  facts: Fact[]
  unread: UnreadRow[]
  /** Where no parser knows it: what it is most like, and what does not fit. */
  likeness?: Likeness
}

/** Understands what was copied out of a terminal: every command in it, each by its prompt or its shape. Never throws. */
export function readPasted(text: string): ReadPiece[] {
  return /\S/.test(text) ? splitPasted(readableText(text)).map(readPiece) : []
}

/** Reads a part as the output of the command of that parser (its id), whatever its shape. */
export function readPieceAs(piece: PastedPiece, parserId: string): ReadPiece {
  const parser = parsers.find(({ id }) => id === parserId)
  return parser === undefined ? readPiece(piece) : understood(piece, parser)
}

function readPiece(piece: PastedPiece): ReadPiece {
  const parser = piece.command === undefined ? recognise(piece.text) : parserFor(piece.command, piece.text, piece.os)
  if (parser !== undefined) return understood(piece, parser)
  const likeness = nearestParser(piece.text)
  const nothing = { ...piece, command: piece.command ?? '', facts: [], unread: [] }
  return likeness === undefined ? nothing : { ...nothing, likeness }
}

/** What was typed may be anything: `parserOf` alone would take `ls` for a wrong name of a known command. */
function parserFor(command: string, text: string, os: PastedPiece['os']): Parser | undefined {
  const parser = parserOf(command, text, os)
  return parser?.answersTo(command) === true ? (whenItSaysSomething(parser, text) ?? recognise(text)) : recognise(text)
}

/** A text of which a parser can't read a single row is something else, such as the shell's word that there is no such command. */
function whenItSaysSomething(parser: Parser, text: string): Parser | undefined {
  const { facts, unread } = parser.parse(text, { command: parser.title })
  return facts.length > 0 || unread.length === 0 ? parser : undefined
}

function understood(piece: PastedPiece, parser: Parser): ReadPiece {
  const command = piece.command !== undefined && parser.answersTo(piece.command) ? piece.command : commandOf(parser)
  const argument = argumentOf(command)
  const line = { command, ...(argument === undefined ? {} : { argument }) }
  return { ...piece, command, parser, ...parser.parse(piece.text, line) }
}

/** `arp -a (Windows)` → `arp -a`. */
export function commandOf({ title }: Parser): string {
  return title.replace(/ \([^)]*\)$/, '')
}
