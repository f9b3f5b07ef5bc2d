import type { Source } from '../../../shared/inventory/source.ts'

/** The commands that say so, each once, in the order of the sources. */
export function commandsOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap((source) => (source.kind === 'seen' ? [source.command] : [])))]
}
