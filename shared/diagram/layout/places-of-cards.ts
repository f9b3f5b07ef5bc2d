import type { SceneNode } from '../scene.ts'
import { cardSize } from './node-size.ts'

/** How wide a place in a row is, and how many of them, beside each other, each card takes. */
export interface CardPlaces {
  width: number
  spans: readonly number[]
}

/** Widths go in steps: a digit more in an address is seldom a wider card. */
const STEP = 32
const LEAST = 128

/**
 * Cards in rows have one width, that of the widest. Where they stood before (`kept`: the width that they had then, `gap`: the free
 * space between two) they stay as they are: a card with more to say takes two places, for widening all would move all.
 */
export function placesOfCards(nodes: readonly SceneNode[], kept: number | undefined, gap: number): CardPlaces {
  const wanted = nodes.map((node) => cardSize(node).width)
  const widest = Math.max(LEAST, ...wanted)
  const anew = { width: Math.ceil(widest / STEP) * STEP, spans: nodes.map(() => 1) }
  if (kept === undefined) return anew
  const spans = wanted.map((width) => (width <= kept ? 1 : Math.ceil((width + gap) / (kept + gap))))
  const wide = spans.filter((span) => span > 1)
  // Many of them would leave as many holes.
  if (wide.some((span) => span > 2) || wide.length > Math.max(1, nodes.length / 4)) return anew
  return { width: kept, spans }
}
