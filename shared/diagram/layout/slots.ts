import type { Point } from '../scene.ts'

/** Cards of one width stand in the same places in each row, so that cables to lower rows run straight between them. */
export function slotsIn(
  span: { from: number; to: number },
  blocked: readonly { from: number; to: number }[],
  width: number,
  middle: number,
): number[] {
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

interface Place {
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

/**
 * The same where some have a place already (`before`, in the order of the cards): they keep it, and the others fill what is
 * free, so that one who comes moves nobody. Undefined where they can't: other slots, or too many holes.
 */
export function placesKept(before: readonly (Point | undefined)[], slots: readonly number[]): Place[] | undefined {
  const ys = [...new Set(before.flatMap((one) => (one === undefined ? [] : [one.y])))].toSorted((a, b) => a - b)
  const taken = new Set<string>()
  const kept: (Place | undefined)[] = []
  for (const one of before) {
    const x = one && slots.find((slot) => Math.abs(slot - one.x) < 1)
    const place = one === undefined || x === undefined ? undefined : { x, row: ys.indexOf(one.y) }
    const key = place && `${place.x} ${place.row}`
    if (one !== undefined && (key === undefined || taken.has(key))) return undefined
    if (key !== undefined) taken.add(key)
    kept.push(place)
  }
  if (ys.length === 0 || ys.length > Math.ceil(before.length / slots.length) + 1) return undefined
  const free = freePlaces(slots, taken)
  return kept.map((place) => place ?? free.next().value)
}

function* freePlaces(slots: readonly number[], taken: ReadonlySet<string>): Generator<Place, never> {
  for (let row = 0; ; row++) for (const x of slots) if (!taken.has(`${x} ${row}`)) yield { x, row }
}

/** The x nearest to `wanted` at which a box of that width, centred, touches none of the lanes. */
export function nearestFree(wanted: number, width: number, lanes: readonly number[]): number {
  const room = width / 2 + 16
  const fits = (x: number) => lanes.every((lane) => Math.abs(lane - x) >= room)
  const candidates = [wanted, ...lanes.flatMap((lane) => [lane - room, lane + room])].filter(fits)
  return candidates.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted
}
