/** From one x to another. */
export interface Span {
  from: number
  to: number
}

/** Cards of one width stand in the same places in each row, so that cables to lower rows run straight between them. */
export function slotsIn(span: Span, blocked: readonly Span[], width: number, middle: number): number[] {
  const slots: number[] = []
  let at = span.from
  for (const stop of [...blocked.toSorted((a, b) => a.from - b.from), { from: span.to, to: span.to }]) {
    const to = Math.min(stop.from, span.to)
    const count = Math.floor((to - at + GAP) / (width + GAP))
    const isLeft = (at + to) / 2 < middle
    for (let i = 0; i < count; i++) slots.push(isLeft ? at + i * (width + GAP) : to - (count - i) * (width + GAP) + GAP)
    at = Math.max(at, stop.to)
  }
  return slots.length > 0 ? slots : [Math.max(span.to, ...blocked.map(({ to }) => to)) + GAP]
}

export const GAP = 16

export interface Place {
  x: number
  row: number
}

/** Places for `count` cards: full rows, and a last one that is filled from both ends so that it looks even. */
export function placesFor(count: number, slots: readonly number[]): Place[] {
  const places: Place[] = []
  for (let row = 0; places.length < count; row++) {
    const inRow = Math.min(slots.length, count - places.length)
    const left = Math.ceil(inRow / 2)
    const used = slots.filter((_, i) => i < left || i >= slots.length - (inRow - left))
    for (const x of used) places.push({ x, row })
  }
  return places
}

/** A card in rows: where it stood, if it did (`row` from the first one on), and how wide it must be. */
export interface Standing {
  before: Place | undefined
  width: number
}

/** The places of a row, and how far a card at one of them may reach. */
export interface Row {
  slots: readonly number[]
  /** The x that a card at this one may reach to. */
  reach: (x: number) => number
}

/** How far one may go to the right between what is in the way. */
export function reachBetween(to: number, blocked: readonly Span[]): Row['reach'] {
  return (x) => Math.min(to, ...blocked.flatMap((stop) => (stop.to > x ? [stop.from] : [])))
}

/** So many rows more than needed are left where many have gone. */
const EMPTY_ROWS = 6

/**
 * The same where some have a place already: they keep it, and the others fill what is free, so that one who comes moves nobody.
 * A card that is wider than a place takes the next one as well. Undefined where a card would fit nowhere.
 */
export function placesKept(cards: readonly Standing[], { slots, reach }: Row): Place[] | undefined {
  const taken = new Set<string>()
  /** The places that a card there covers; undefined where it does not fit. */
  const covered = (first: number, width: number): number[] | undefined => {
    const x = slots[first] ?? 0
    if (x + width > reach(x)) return undefined
    return slots.flatMap((slot, index) => (index >= first && slot < x + width + GAP ? [index] : []))
  }
  const take = (indexes: readonly number[] | undefined, row: number): boolean => {
    if (indexes === undefined || indexes.some((index) => taken.has(`${index} ${row}`))) return false
    for (const index of indexes) taken.add(`${index} ${row}`)
    return true
  }
  const covers = new Map<number, (number[] | undefined)[]>()
  for (const { width } of cards)
    if (!covers.has(width))
      covers.set(
        width,
        slots.map((_, first) => covered(first, width)),
      )
  if (![...covers.values()].every((places) => places.some((one) => one !== undefined))) return undefined

  // The narrow ones first: nobody is pushed aside by a neighbour that has more to say than before.
  const kept = new Map<Standing, Place>()
  for (const card of cards.toSorted((one, other) => one.width - other.width)) {
    if (card.before === undefined) continue
    const { x, row } = card.before
    const first = slots.findIndex((slot) => Math.abs(slot - x) < 1)
    if (first >= 0 && take(covers.get(card.width)?.[first], row)) kept.set(card, { x: slots[first] ?? x, row })
  }
  if (Math.max(0, ...[...kept.values()].map(({ row }) => row)) >= cards.length / slots.length + EMPTY_ROWS) {
    kept.clear()
    taken.clear()
  }
  // Places are looked for from where the last one was found: there may be thousands.
  const from = new Map<number, number>()
  const findFree = (width: number): Place => {
    for (let at = from.get(width) ?? 0; ; at++) {
      const [index, row] = [at % slots.length, Math.floor(at / slots.length)]
      if (!take(covers.get(width)?.[index], row)) continue
      from.set(width, at + 1)
      return { x: slots[index] ?? 0, row }
    }
  }
  return cards.map((card) => kept.get(card) ?? findFree(card.width))
}

/** The x nearest to `wanted` at which a box of that width, centred, touches none of the lanes and stays within; undefined where there is none. */
export function nearestFree(wanted: number, width: number, lanes: readonly number[], within: Span): number | undefined {
  const room = width / 2 + 16
  const isFree = (x: number) => lanes.every((lane) => Math.abs(lane - x) >= room)
  const isWithin = (x: number) => x - width / 2 >= within.from && x + width / 2 <= within.to
  const places = [wanted, within.from + width / 2, ...lanes.flatMap((lane) => [lane - room, lane + room])]
  return places
    .filter((x) => isWithin(x) && isFree(x))
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
}
