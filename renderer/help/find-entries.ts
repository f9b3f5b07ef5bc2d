import type { GlossaryEntry } from '../glossary/glossary.ts'

/** The entries for what was typed: those whose word begins with it first, then those whose word has it, then those whose text does. */
export function findEntries(entries: readonly GlossaryEntry[], typed: string): GlossaryEntry[] {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return [...entries]
  const rank = (entry: GlossaryEntry): number => {
    const words = [entry.term, ...(entry.also ?? []), ...(entry.labels ?? [])].map((word) => word.toLowerCase())
    if (words.some((word) => word.startsWith(sought))) return 0
    if (words.some((word) => word.includes(sought))) return 1
    return `${entry.short} ${entry.long} ${entry.source}`.toLowerCase().includes(sought) ? 2 : 3
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
