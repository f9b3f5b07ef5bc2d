import type { Box } from '../scene.ts'

/** How large a picture is that holds all of these, with a margin; a layout stands for itself. */
export function sizeOf(boxes: Iterable<Partial<Pick<Box, 'x' | 'y'>> & Pick<Box, 'width' | 'height'>>): {
  width: number
  height: number
} {
  const size = { width: 0, height: 0 }
  for (const { x, y, width, height } of boxes) {
    const margin = x === undefined ? 0 : MARGIN
    size.width = Math.max(size.width, (x ?? 0) + width + margin)
    size.height = Math.max(size.height, (y ?? 0) + height + margin)
  }
  return size
}

const MARGIN = 16
