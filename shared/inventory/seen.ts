import type { FactKind, FactOf, Place } from '../facts/fact.ts'
import type { ReadMachine, ReadOutput } from '../parse/read-recording.ts'
import type { Assumed, Seen, Source, Sourced } from './source.ts'

/** A fact with the place where it was seen. */
export interface SeenFact<Kind extends FactKind> {
  fact: FactOf<Kind>
  source: Seen
  output: ReadOutput
}

/** All facts of these kinds that a machine's outputs hold, in the order of the recording, each with its source. */
export function factsOf<Kind extends FactKind>(read: ReadMachine, ...kinds: Kind[]): SeenFact<Kind>[] {
  const wanted: ReadonlySet<string> = new Set(kinds)
  return read.outputs.flatMap((output) =>
    output.facts
      .filter((fact): fact is FactOf<Kind> => wanted.has(fact.kind))
      .map((fact) => ({ fact, output, source: seenAt(read, output, fact) })),
  )
}

/** The source that points at one place of one output. */
export function seenAt(read: ReadMachine, output: ReadOutput, place: Place): Seen {
  return {
    kind: 'seen',
    machine: read.machine.id,
    output: output.output.id,
    command: output.output.command,
    noun: output.parser?.noun ?? 'output',
    line: place.line,
    ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
    ...(place.columns === undefined ? {} : { columns: place.columns }),
  }
}

/** A value taken for granted, with the sentence that says so. */
export function assumed(code: string, sentence: string): Assumed {
  return { kind: 'assumed', code, sentence }
}

export function sourcedBy<T>(value: T, ...sources: Source[]): Sourced<T> {
  return { value, sources }
}

/** The first value seen wins; a later one that agrees adds its source. */
export function merge<T>(known: Sourced<T> | undefined, value: T, source: Source): Sourced<T> {
  if (known === undefined) return { value, sources: [source] }
  if (known.value === value) addSource(known.sources, source)
  return known
}

/** Adds a source that is not there yet. */
export function addSource(sources: Source[], source: Source): void {
  if (!sources.some((one) => sameSource(one, source))) sources.push(source)
}

function sameSource(a: Source, b: Source): boolean {
  if (a.kind === 'assumed' || b.kind === 'assumed')
    return a.kind === b.kind && 'code' in a && 'code' in b && a.code === b.code
  return a.output === b.output && a.line === b.line && a.columns?.[0] === b.columns?.[0]
}
