import type { Point } from '../../shared/diagram/scene.ts'

/** SVG path data through the points; corners are rounded by at most `radius` pixels. */
export function orthogonalPath(points: readonly Point[], radius = 0): string {
  const [first] = points
  if (first === undefined) return ''
  const parts = [`M${first.x} ${first.y}`]
  for (let i = 1; i < points.length; i++) {
    const corner = points[i]
    const before = points[i - 1]
    const after = points[i + 1]
    if (corner === undefined || before === undefined) continue
    const bend = after === undefined ? 0 : Math.min(radius, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2)
    if (after === undefined || bend === 0) parts.push(`L${corner.x} ${corner.y}`)
    else {
      const arrive = towards(corner, before, bend)
      const leave = towards(corner, after, bend)
      parts.push(`L${arrive.x} ${arrive.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`)
    }
  }
  return parts.join('')
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

function towards(from: Point, to: Point, by: number): Point {
  const all = lengthOf(from, to)
  return all === 0 ? from : { x: from.x + ((to.x - from.x) * by) / all, y: from.y + ((to.y - from.y) * by) / all }
}
