import type { Box, Point } from '../../shared/diagram/scene.ts'

/** Where the handle stands, and a line begins: half-way down the right edge; of a frame, beside its name. */
export function askStart({ x, y, width, height }: Box, isFrame: boolean): Point {
  return { x: x + width, y: y + (isFrame ? 20 : height / 2) }
}

/** Where a line from `start` meets a box: the nearest point of its edge, so that no words are crossed out. */
export function askEndPoint({ x, y, width, height }: Box, start: Point): Point {
  return { x: Math.min(Math.max(start.x, x), x + width), y: Math.min(Math.max(start.y, y), y + height) }
}
