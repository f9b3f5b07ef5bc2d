import { LEFT, PAD } from './margins.ts'
import { GAP, type Span, slotsIn } from './slots.ts'

/** What the places of adapters that lead outside depend on. */
interface Surroundings {
  count: number
  /** Of one of their cards. */
  width: number
  /** The x from which on cables don't run through the host's name. */
  besideName: number
  /** The card in the middle. */
  main: Span
  blocked: readonly Span[]
  inner: number
}

/**
 * Adapters that lead outside all stand in the first row, so that no cable from above runs through a card, nor through the host's
 * name: on the right, where the further networks are, if they can. Gives where they begin, and the width that this takes.
 */
export function ledAdapters({ count, width, besideName, main, blocked, inner }: Surroundings): {
  from: number
  inner: number
} {
  const middle = (main.from + main.to) / 2
  const leftmost = Math.max(LEFT + PAD, besideName - width / 2)
  const placesFrom = (from: number, inner: number) => {
    const to = LEFT + PAD + inner
    return slotsIn({ from, to }, blocked, width, middle).filter((x) => x + width <= to).length
  }
  const right = Math.max(leftmost, main.to)
  if (placesFrom(right, inner) >= count) return { from: right, inner }
  let wider = inner
  while (placesFrom(leftmost, wider) < count) wider += width + GAP
  return { from: leftmost, inner: wider }
}
