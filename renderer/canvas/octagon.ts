import type { Point } from '../../shared/diagram/scene.ts'

/** The corners of a stop sign around `centre`, for an SVG polygon. `radius` is from the middle to a side. */
export function octagon({ x, y }: Point, radius: number): string {
  const half = radius * Math.tan(Math.PI / 8)
  const corners = [
    [half, -radius],
    [radius, -half],
    [radius, half],
    [half, radius],
    [-half, radius],
    [-radius, half],
    [-radius, -half],
    [-half, -radius],
  ]
  return corners.map(([dx = 0, dy = 0]) => `${round(x + dx)},${round(y + dy)}`).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
