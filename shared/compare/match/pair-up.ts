/** The same thing on both sides. */
export interface Pair<T> {
  before: T
  after: T
}

export interface Pairing<T> {
  pairs: Pair<T>[]
  /** Only on one side. */
  gone: T[]
  come: T[]
}

/** How two things may be known to be the same: they have a key in common that nobody else (who is left) has. */
export interface Rule<T> {
  before: (one: T) => readonly string[]
  /** As `before` where absent. */
  after?: (one: T) => readonly string[]
  /** What speaks against it. */
  fits?: (before: T, after: T) => boolean
}

/** Pairs things up by the first rule that knows them; a key that several have decides nothing. Linear in things and keys. */
export function pairUp<T>(before: readonly T[], after: readonly T[], rules: readonly Rule<T>[]): Pairing<T> {
  const pairs: Pair<T>[] = []
  const left = new Set(before)
  const right = new Set(after)
  for (const rule of rules) {
    const others = byKey(right, rule.after ?? rule.before)
    for (const [key, here] of byKey(left, rule.before)) {
      const there = others.get(key) ?? []
      const [one, ...ones] = here
      const [other, ...more] = there
      if (one === undefined || other === undefined || ones.length > 0 || more.length > 0) continue
      if (!left.has(one) || !right.has(other) || rule.fits?.(one, other) === false) continue
      pairs.push({ before: one, after: other })
      left.delete(one)
      right.delete(other)
    }
  }
  const place = new Map(before.map((one, index) => [one, index]))
  pairs.sort((a, b) => (place.get(a.before) ?? 0) - (place.get(b.before) ?? 0))
  return { pairs, gone: [...left], come: [...right] }
}

function byKey<T>(all: ReadonlySet<T>, keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [one])
      else known.push(one)
    }
  }
  return found
}
