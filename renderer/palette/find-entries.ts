import type { Entry } from './entry.ts'
import { score } from './score.ts'

/** Entries with their texts in lower case, made once for many key strokes. */
export type EntryIndex = readonly { entry: Entry; name: string; all: string; digits: string }[]

export function indexEntries(entries: readonly Entry[]): EntryIndex {
  return entries.map((entry) => {
    const name = entry.name.toLowerCase()
    const all = [name, entry.detail?.toLowerCase(), entry.words?.toLowerCase()].filter(Boolean).join(' ')
    return { entry, name, all, digits: entry.kind === 'MAC' ? hexOf(name) : '' }
  })
}

/** Of two that fit alike, the one that is more often meant. */
const RANK: Readonly<Record<Entry['kind'], number>> = {
  question: 12,
  machine: 10,
  action: 9,
  route: 8,
  switch: 7,
  network: 7,
  moment: 6,
  interface: 5,
  recording: 4,
  address: 3,
  MAC: 2,
}

/** The entries that fit what is typed, the best first: an exact address or name before everything else, then beginnings, words, parts, scattered letters. */
export function findEntries(index: EntryIndex, typed: string, most: number): Entry[] {
  const wanted = typed.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  const hex = hexOf(wanted)
  const isHex = hex.length >= 4 && /^[0-9a-f:.-]+$/.test(wanted) && !/^[\d.]+$/.test(wanted)
  const fitting: { entry: Entry; points: number }[] = []
  for (const { entry, name, all, digits } of index) {
    const byName = score(name, wanted)
    const byMac = isHex && digits !== '' ? score(digits, hex) : 0
    const best = Math.max(byName, byMac, byName === 0 && byMac === 0 ? byWords(all, name, words) : 0)
    if (best > 0) fitting.push({ entry, points: best + RANK[entry.kind] })
  }
  return fitting
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** Each typed word somewhere in name, detail or other words; the weakest decides. */
function byWords(all: string, name: string, words: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const points = all.includes(word) ? (name.includes(word) ? 390 : 300) : words.length === 1 ? 0 : score(all, word)
    if (points === 0) return 0
    least = Math.min(least, points)
  }
  return least - Math.min(all.length, 99) / 100
}

/** The digits of a MAC, however it is written. */
function hexOf(text: string): string {
  return text.replaceAll(/[^0-9a-f]/g, '')
}
