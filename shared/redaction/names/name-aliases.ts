/** Puts `vm-1`, `switch-2` in the place of names, the same for the same in any case: Windows takes `Web` and `web` for one. */
export interface NameAliases {
  /** A name that is there, and of what: no alias is ever one of these. The first to say of what decides. */
  learn: (name: string, of: string) => void
  /** Whether it was learned. */
  knows: (name: string) => boolean
  alias: (name: string, of: string) => string
  /** Those that were learned, the longest first. */
  known: () => string[]
}

export function createNameAliases(): NameAliases {
  const kinds = new Map<string, string>()
  const given = new Map<string, string>()
  const counts = new Map<string, number>()
  const keyOf = (name: string) => name.toLowerCase()

  const next = (of: string): string => {
    const count = (counts.get(of) ?? 0) + 1
    counts.set(of, count)
    const alias = `${of}-${count}`
    return kinds.has(alias) ? next(of) : alias
  }

  return {
    learn: (name, of) => {
      if (name.trim() !== '' && !kinds.has(keyOf(name))) kinds.set(keyOf(name), of)
    },
    knows: (name) => kinds.has(keyOf(name)),
    alias: (name, of) => {
      const key = keyOf(name)
      const alias = given.get(key) ?? next(kinds.get(key) ?? of)
      given.set(key, alias)
      return alias
    },
    known: () => [...kinds.keys()].sort((a, b) => b.length - a.length),
  }
}
