import type { Fact } from '../facts/fact.ts'
import type { OperatingSystem, RecordedMachine, RecordedOutput, Recording } from '../recording/recording.ts'
import { argumentOf } from './command-words.ts'
import type { Parser, UnreadRow } from './parser.ts'
import { readableText } from './readable-text.ts'
import { parserOf } from './registry.ts'

/** One output with what was understood of it. */
export interface ReadOutput {
  output: RecordedOutput
  /** Absent where nothing here knows the command, nor the shape of what it printed. */
  parser?: Parser
  facts: Fact[]
  unread: UnreadRow[]
}

/** One machine with what was understood of its outputs, in the recording's order. */
export interface ReadMachine {
  machine: RecordedMachine
  /** As recorded, else concluded from the commands that told something. */
  os?: OperatingSystem
  outputs: ReadOutput[]
}

/** Understands every output of a recording. Never throws: rows that are not understood are in `unread`. */
export function readRecording(recording: Recording): ReadMachine[] {
  return recording.machines.map((machine) => {
    const outputs = machine.outputs.map((output) => readOutput(output, machine.os))
    const os = machine.os ?? concludeOs(outputs)
    return { machine, ...(os === undefined ? {} : { os }), outputs }
  })
}

/** What `ip -j` prints where it has nothing to tell: the same as nothing. */
const EMPTY_LIST = /^\s*\[\s*\]\s*$/

/** As it was recorded, if it says anything so; a file that somebody copied from elsewhere may have to be freed of what was added. */
function readOutput(output: RecordedOutput, os: OperatingSystem | undefined): ReadOutput {
  const asRecorded = readText(output, EMPTY_LIST.test(output.text) ? '' : output.text, os)
  if (output.failure !== undefined || asRecorded.facts.length > 0 || output.text.trim() === '') return asRecorded
  const readable = readableText(output.text)
  const asReadable = readable === output.text ? asRecorded : readText(output, readable, os)
  return asReadable.facts.length > 0 ? asReadable : asRecorded
}

function readText(output: RecordedOutput, text: string, os: OperatingSystem | undefined): ReadOutput {
  const parser = parserOf(output.command, text, os)
  if (parser === undefined) return { output, facts: [], unread: [] }
  // What a command printed before it failed may be half a row.
  if (output.failure !== undefined) return { output, parser, facts: [], unread: [] }
  const argument = argumentOf(output.command)
  const command = { command: output.command, ...(argument === undefined ? {} : { argument }) }
  return { output, parser, ...parser.parse(text, command) }
}

/** Windows also runs Linux commands (WSL), so that one command of Windows' own decides. */
function concludeOs(outputs: readonly ReadOutput[]): OperatingSystem | undefined {
  const told = new Set(outputs.filter(({ facts }) => facts.length > 0).map(({ parser }) => parser?.os))
  return (['windows', 'macos', 'linux'] as const).find((os) => told.has(os))
}
