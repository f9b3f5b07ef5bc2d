import type { Box } from '../../shared/diagram/scene.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
}

/** Sideways distance counts more than distance ahead, so that "down" prefers what stands below to what stands aslant. */
const ASIDE = 2

/**
 * The node that an arrow key leads to from `from`: the nearest that lies in that direction. A bar or frame that the node
 * overlaps sideways lies straight ahead, however wide it is. `undefined` at the edge.
 */
export function nearestNode(
  boxes: Readonly<Record<string, Box>>,
  from: string,
  direction: Direction,
): string | undefined {
  const here = boxes[from]
  if (here === undefined) return undefined
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of Object.entries(boxes)) {
    if (id === from) continue
    const distance = distanceTo(here, box, direction)
    if (distance === undefined || distance >= least) continue
    nearest = id
    least = distance
  }
  return nearest
}

function distanceTo(here: Box, there: Box, direction: Direction): number | undefined {
  const upright = direction === 'ArrowUp' || direction === 'ArrowDown'
  const forth = direction === 'ArrowDown' || direction === 'ArrowRight'
  const [ahead, aside] = upright
    ? ([span(here, 'y'), span(there, 'y')] as const)
    : ([span(here, 'x'), span(there, 'x')] as const)
  const [ownSide, itsSide] = upright
    ? ([span(here, 'x'), span(there, 'x')] as const)
    : ([span(here, 'y'), span(there, 'y')] as const)
  const step = forth ? aside.start - ahead.start : ahead.start - aside.start
  if (step <= 0) return undefined
  const gap = Math.max(0, itsSide.start - ownSide.end, ownSide.start - itsSide.end)
  const offset = Math.abs(ownSide.start + ownSide.end - itsSide.start - itsSide.end) / 2
  // Sideways, only what stands in the same row counts; else "right" would leave the band.
  if (!upright && gap > 0) return undefined
  return step + gap * ASIDE + offset / 1000
}

function span(box: Box, axis: 'x' | 'y'): { start: number; end: number } {
  return axis === 'x' ? { start: box.x, end: box.x + box.width } : { start: box.y, end: box.y + box.height }
}
