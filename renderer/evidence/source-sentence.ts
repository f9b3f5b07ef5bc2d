import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Seen, Source } from '../../shared/inventory/source.ts'

/** `line 25`, `lines 3–5`. */
export function lineWords({ line, endLine }: Pick<Seen, 'line' | 'endLine'>): string {
  return endLine === undefined || endLine === line ? `line ${line}` : `lines ${line}–${endLine}`
}

/** Where a value comes from, in words: "Seen in the host’s ARP table · arp -a, line 25", or "Assumed: …". */
export function sourceSentence(source: Source, inventory: Inventory): string {
  if (source.kind === 'assumed') return `Assumed: ${source.sentence}`
  if (source.toldBy !== undefined)
    return `Told by ${nameOf(source.toldBy, inventory)} itself, in ${possessive(source.machine, inventory)} answer · ${sourceWords(source)}`
  return `Seen in ${possessive(source.machine, inventory)} ${source.noun} · ${source.command}, ${lineWords(source)}`
}

/** The same, short: "arp -a, line 25", or "assumed". */
export function sourceWords(source: Source): string {
  return source.kind === 'assumed' ? 'assumed' : `${source.command}, ${lineWords(source)}`
}

function possessive(machineId: string, inventory: Inventory): string {
  if (machineId === inventory.host) return 'the host’s'
  const name = nameOf(machineId, inventory)
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

function nameOf(machineId: string, { machines }: Inventory): string {
  return machines.find(({ id }) => id === machineId)?.name.value ?? machineId.slice(machineId.lastIndexOf('/') + 1)
}

/** The same place said twice is one source. A line that holds many facts (JSON) is as many places as it has spans of columns. */
export function distinctSources(sources: readonly Source[]): Source[] {
  return sources.filter((source, index) => !sources.slice(0, index).some((before) => samePlace(before, source)))
}

function samePlace(one: Source, other: Source): boolean {
  if (one.kind === 'assumed' || other.kind === 'assumed') {
    return one.kind === other.kind && sourceKey(one) === sourceKey(other)
  }
  const { columns: a } = one
  const { columns: b } = other
  const sameColumns = a === undefined || b === undefined || (a[0] === b[0] && a[1] === b[1])
  return one.output === other.output && one.line === other.line && one.endLine === other.endLine && sameColumns
}

/** Tells a source from every other distinct one, for lists. */
export function sourceKey(source: Source): string {
  if (source.kind === 'assumed') return `${source.code} ${source.sentence}`
  return [source.output, source.line, source.endLine ?? '', source.columns?.join('–') ?? ''].join(':')
}
