/** The words of one statement, read from left to right. */
export interface NftCursor {
  /** The next word, or one further on; undefined behind the last. */
  peek: (ahead?: number) => string | undefined
  /** The next word, which is behind the cursor then. */
  next: () => string | undefined
  /** Passes over the next word where it is this one. */
  take: (word: string) => boolean
  /** How many words are behind it. */
  passed: () => number
}

/** A cursor before the first word. */
export function nftCursor(words: readonly string[]): NftCursor {
  let at = 0
  return {
    peek: (ahead = 0) => words[at + ahead],
    next: () => {
      at += 1
      return words[at - 1]
    },
    take: (word) => {
      if (words[at] !== word) return false
      at += 1
      return true
    },
    passed: () => at,
  }
}
