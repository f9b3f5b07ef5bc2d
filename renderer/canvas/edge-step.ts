import type { Box, Point } from '../../shared/diagram/scene.ts'

/** Pixels from the canvas' edge at which the picture begins to move; and how many it moves at the very edge, in a frame. */
const NEAR = 40
const MOST = 15

/**
 * How far the picture moves while a pointer is held near an edge of the canvas, so that what lies beyond comes into sight;
 * never further than the picture's own edge. All in pixels of the canvas.
 */
export function edgeStep(pointer: Point, canvas: { width: number; height: number }, picture: Box): Point {
  return {
    x: alongOne(pointer.x, canvas.width, picture.x, picture.width),
    y: alongOne(pointer.y, canvas.height, picture.y, picture.height),
  }
}

function alongOne(pointer: number, canvas: number, start: number, size: number): number {
  const pace = (edge: number) => MOST * Math.min(1, Math.max(0, NEAR - edge) / NEAR)
  const before = Math.max(0, -start)
  const after = Math.max(0, start + size - canvas)
  return Math.min(pace(pointer), before) - Math.min(pace(canvas - pointer), after)
}
