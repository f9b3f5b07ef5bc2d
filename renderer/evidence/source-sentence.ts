import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Seen, Source } from '../../shared/inventory/source.ts'

/** `line 25`, `lines 3–5`. */
export function lineWords({ line, endLine }: Pick<Seen, 'line' | 'endLine'>): string {
  return endLine === undefined || endLine === line ? `line ${line}` : `lines ${line}–${endLine}`
}

/** Where a value comes from, in words: "Seen in the host’s ARP table · arp -a, line 25", or "Assumed: …". */
export function sourceSentence(source: Source, inventory: Inventory): string {
  if (source.kind === 'assumed') return `Assumed: ${source.sentence}`
  return `Seen in ${possessive(source.machine, inventory)} ${source.noun} · ${source.command}, ${lineWords(source)}`
}

/** The same, short: "arp -a, line 25", or "assumed". */
export function sourceWords(source: Source): string {
  return source.kind === 'assumed' ? 'assumed' : `${source.command}, ${lineWords(source)}`
}

function possessive(machineId: string, inventory: Inventory): string {
  if (machineId === inventory.host) return 'the host’s'
  const machine = inventory.machines.find(({ id }) => id === machineId)
  const name = machine?.name.value ?? machineId.slice(machineId.lastIndexOf('/') + 1)
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** The same place said twice is one source. */
export function distinctSources(sources: readonly Source[]): Source[] {
  const seen = new Map<string, Source>()
  for (const source of sources) {
    const key =
      source.kind === 'assumed'
        ? `${source.code} ${source.sentence}`
        : `${source.output}:${source.line}:${source.endLine ?? ''}`
    if (!seen.has(key)) seen.set(key, source)
  }
  return [...seen.values()]
}
