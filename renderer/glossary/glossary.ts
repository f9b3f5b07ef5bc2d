import entries from './glossary.json' with { type: 'json' }

/** One word of the field, explained. All of them stand in `glossary.json`: nothing else explains a word. */
export interface GlossaryEntry {
  term: string
  /** Other words for it, also within sentences. */
  also?: readonly string[]
  /** Words on screen, and codes, that lead here; only as a whole. */
  labels?: readonly string[]
  /** Everyday words: explained where they are labels, and not underlined within sentences. */
  everyday?: boolean
  /** One sentence for somebody who meets it for the first time. */
  short: string
  /** A paragraph for those who want to know more. */
  long: string
  /** Where it is written: an RFC, a documentation page; `Switchyard` for a word of the window’s own. */
  source: string
  /** Terms of other entries. */
  see?: readonly string[]
}

/** All entries, by alphabet. */
export const glossary: readonly GlossaryEntry[] = [...entries].sort((a, b) =>
  a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }),
)

/** Every word that has an entry, in small letters. */
const byWord = new Map(
  glossary.flatMap((entry) =>
    [entry.term, ...(entry.also ?? []), ...(entry.labels ?? [])].map((word) => [word.toLowerCase(), entry] as const),
  ),
)

/**
 * The entry that explains a label: without regard to capitals, to the count behind it ("Addresses (3)"), and to what a
 * colon adds ("broadcast: everybody on 10.0.0.0/24").
 */
export function entryOf(label: string): GlossaryEntry | undefined {
  const word = label.toLowerCase().trim()
  return byWord.get(word) ?? byWord.get(word.replace(/ \(\d+\)$|: .*$/, ''))
}

/** A piece of a sentence: plain, or a word with its entry. */
export interface Piece {
  text: string
  entry?: GlossaryEntry
}

const inSentences = glossary
  .filter(({ everyday }) => everyday !== true)
  .flatMap(({ term, also = [] }) => [term, ...also])
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
// A word as a whole, or its plural; not a part of a name (`NAT-Gateway`, `mac.local`).
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}._/-])(${inSentences.join('|')})(?=s?(?![\\p{L}\\p{N}_/-]))`, 'giu')

/** A sentence, cut at the words that have an entry; each entry once. */
export function piecesOf(sentence: string): Piece[] {
  const seen = new Set<GlossaryEntry>()
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: text, index } of sentence.matchAll(WORDS)) {
    const entry = byWord.get(text.toLowerCase())
    if (entry === undefined || seen.has(entry)) continue
    seen.add(entry)
    if (index > done) pieces.push({ text: sentence.slice(done, index) })
    pieces.push({ text, entry })
    done = index + text.length
  }
  if (done < sentence.length) pieces.push({ text: sentence.slice(done) })
  return pieces
}
