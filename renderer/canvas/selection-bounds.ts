import type { Box, Layout } from '../../shared/diagram/scene.ts'
import type { Looks } from './looks.ts'

/** The box around what is pointed to, the way of the question, or what is selected; undefined where there is nothing. */
export function selectionBounds(
  { spotlight, path, selected }: Pick<Looks, 'spotlight' | 'path' | 'selected'>,
  layout: Layout,
): Box | undefined {
  const way = path && [...path.ends, ...path.numbers.map(({ node }) => node), ...path.stops.map(({ node }) => node)]
  const ids = spotlight ?? way ?? (selected === undefined ? [] : [selected])
  const boxes = [...ids].flatMap((id) => layout.nodes[id] ?? [])
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
