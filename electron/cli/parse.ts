import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { argumentOf } from '../../shared/parse/command-words.ts'
import { likenessWords, nearestParser } from '../../shared/parse/nearest-parser.ts'
import { neutralForm } from '../../shared/parse/neutral-form.ts'
import type { Parser } from '../../shared/parse/parser.ts'
import { readableText } from '../../shared/parse/readable-text.ts'
import { parserOf, parsersFor, recognise } from '../../shared/parse/registry.ts'
import { commandOfFileName } from '../../shared/recording/command-of-file-name.ts'
import { decodeOutput } from '../../shared/recording/decode-output.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { fileRefusal } from '../recordings/file-refusal.ts'
import { exitStatus } from './exit-status.ts'
import { sessionOf, sessionText } from './parse-session.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { parseText } from './text/parse-text.ts'

/** Bytes. A recording's files are smaller; here somebody wants to know of one text alone. */
const MOST = 16 * 1024 * 1024

export interface ParseOptions extends JsonOption {
  command?: string
}

/** What is understood of one command's output, from a file or the standard input; as a table, or JSON (docs/command-line.md). */
export async function parse(file: string | undefined, options: ParseOptions, terminal: Terminal): Promise<VerbResult> {
  const path = file === '-' ? undefined : file
  const read = await readText(path)
  if (isRefusal(read)) return read
  const session = options.command === undefined && !isNamed(path) ? sessionOf(read.text) : undefined
  if (session !== undefined) {
    terminal.out(sessionText(session, options.json === true, terminal))
    return exitStatus.done
  }
  const chosen = chooseParser(read.text, path, options.command)
  if (isRefusal(chosen)) return chosen
  const { parser, command } = chosen
  const argument = argumentOf(command)
  const { facts, unread } = parser.parse(read.text, { command, ...(argument === undefined ? {} : { argument }) })
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, command: command || parser.title, facts: neutralForm(facts), unread }, null, 2)}\n`
      : parseText({ parser, facts, unread }, terminal),
  )
  return exitStatus.done
}

async function readText(path: string | undefined): Promise<{ text: string } | Refusal> {
  const name = path === undefined ? 'The standard input' : printable(path)
  const bytes = await readBytes(path, name)
  if (isRefusal(bytes)) return bytes
  const text = decodeOutput(bytes)
  if (text === undefined) {
    return refusal('not-text', `${name} is no text: neither UTF-8 nor UTF-16, nor of a code page of Windows.`)
  }
  return { text: readableText(text) }
}

async function readBytes(path: string | undefined, name: string): Promise<Uint8Array | Refusal> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    if (path !== undefined && (await stat(path)).isDirectory()) {
      return refusal(
        'is-a-folder',
        `${name} is a folder: parse reads the output of one command (show reads a recording).`,
      )
    }
    for await (const chunk of path === undefined ? process.stdin : createReadStream(path)) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > MOST) return refusal('file-too-large', `${name} is over 16 MiB, which is the most that is read.`)
      chunks.push(bytes)
    }
  } catch (error) {
    return fileRefusal(error, path ?? 'standard input')
  }
  return Buffer.concat(chunks)
}

/** By the command that is named; else by the text's shape, for which the file's name (`arp-a.txt`) may be a hint. */
function chooseParser(
  text: string,
  path: string | undefined,
  named: string | undefined,
): { parser: Parser; command: string } | Refusal {
  if (named !== undefined) {
    const parser = parsersFor(named).length === 0 ? undefined : parserOf(named, text)
    if (parser !== undefined) return { parser, command: named }
    return refusal(
      'unknown-command',
      `${printable(named)} is not a command that Switchyard knows; without --command the text is recognised by its shape.`,
    )
  }
  const hint = path === undefined ? '' : commandOfFileName(basename(path)).command
  const parser = (parsersFor(hint).length === 0 ? undefined : parserOf(hint, text)) ?? recognise(text)
  if (parser !== undefined) return { parser, command: parser.answersTo(hint) ? hint : '' }
  const name = path === undefined ? 'The standard input' : printable(path)
  const likeness = nearestParser(text)
  const why = text.trim() === '' ? 'It is empty.' : likenessWords(likeness)
  const isKnown = likeness !== undefined && 'instead' in likeness
  const advice = isKnown ? '' : ' --command "arp -a" would say which one printed it.'
  return refusal('not-recognised', `${name}: ${why}${advice}`)
}

/** A file that is called after a command (`arp-a.txt`) is that one's. */
function isNamed(path: string | undefined): boolean {
  return path !== undefined && parsersFor(commandOfFileName(basename(path)).command).length > 0
}
