/** So many words may stand in the place of names in one text: a hostile file could ask for more than memory holds. */
const MOST = 100_000

/** What `define LAN = 10.0.0.0/8` of a rules file gives names to. */
export interface NftDefinitions {
  /** Remembers a definition; whether the words are one. */
  add: (words: readonly string[]) => boolean
  /** The words with what `$LAN` stands for in its place, as far as that is known. */
  replaced: (words: string[]) => string[]
}

export function createDefinitions(): NftDefinitions {
  const known = new Map<string, string[]>()
  let left = MOST
  return {
    add: (words) => {
      const [keyword, name, sign, ...value] = words
      if ((keyword !== 'define' && keyword !== 'redefine') || name === undefined || sign !== '=') return false
      known.set(name, value)
      return true
    },
    replaced: (words) => {
      if (!words.some((word) => word.startsWith('$'))) return words
      const all = words.flatMap((word) => (word.startsWith('$') ? (known.get(word.slice(1)) ?? [word]) : [word]))
      left -= all.length
      return left < 0 ? words : all
    },
  }
}
