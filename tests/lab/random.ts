/** Numbers drawn from a seed: the same seed gives the same ones on every machine (mulberry32). */
export interface Random {
  /** 0 ≤ n < below. */
  below: (below: number) => number
  /** True with this probability. */
  chance: (probability: number) => boolean
  pick: <T>(from: readonly [T, ...T[]]) => T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, chance: (probability) => next() < probability, pick: (from) => from[below(from.length)] ?? from[0] }
}
