import { measureText, TEXT, type TextStyle } from './measure-text.ts'
import type { Box, Layout, Point, Scene } from './scene.ts'

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Cards, bars, names of bands and the words of arrows that lie over each other, lines through cards and names, and what reaches beyond the picture. */
export function faults(scene: Scene, layout: Layout): string[] {
  const nodes = scene.nodes.filter(({ shape }) => shape !== 'frame')
  const boxes = [
    ...nodes.flatMap(({ id }) => (layout.nodes[id] === undefined ? [] : [{ id, ...layout.nodes[id] }])),
    ...Object.entries(layout.flows).map(([id, { label }]) => ({ ...label, id: `words of ${id}` })),
    ...layout.bands.map(({ label, y }) => ({
      id: `name of ${label}`,
      ...textBox(12, y + 4, label.toUpperCase(), TEXT.cardLine),
    })),
    ...Object.entries(layout.flows).flatMap(([id, { stop }]) =>
      stop === undefined ? [] : [{ id: `sign of ${id}`, x: stop.x - 13, y: stop.y - 13, width: 26, height: 26 }],
    ),
  ]
  const missing = nodes.filter(({ id }) => layout.nodes[id] === undefined).map(({ id }) => `${id} is nowhere`)
  const outside = boxes
    .filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > layout.width || y + height > layout.height)
    .map(({ id }) => `${id} reaches beyond the picture`)
  const over = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [`${one.id} over ${other.id}`] : [])),
  )
  const lines = [
    ...scene.links.map(({ id, from, to }) => ({ id, points: layout.links[id] ?? [], ends: [from, to] })),
    ...scene.flows.map(({ id, blockedAt = '' }) => ({ id, points: layout.flows[id]?.points ?? [], ends: [blockedAt] })),
  ]
  const cards = nodes.filter(({ shape }) => shape === 'card')
  const frame = scene.nodes.find(({ shape }) => shape === 'frame')
  const around = frame && layout.nodes[frame.id]
  const name = frame && around && textBox(around.x + 14, around.y + 8, frame.title, TEXT.frameTitle)
  const through = lines.flatMap(({ id, points, ends }) =>
    cards
      .filter((card) => !ends.includes(card.id) && crosses(points, layout.nodes[card.id]))
      .map((card) => `${id} runs through ${card.id}`),
  )
  const throughName = lines.flatMap(({ id, points }) =>
    crosses(points, name) ? [`${id} runs through the host's name`] : [],
  )
  const framed = boxes.filter((box) => around && box.id.startsWith('name of ') && overlaps(around, box))
  const cut = framed.map(({ id }) => `the frame covers the ${id}`)
  return [...missing, ...outside, ...over, ...through, ...throughName, ...cut]
}

/** Whether a line with right angles runs through the inside of a box. */
function crosses(points: readonly Point[], box: Box | undefined): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index]
    if (from === undefined || box === undefined) return false
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return overlaps({ x, y, width: Math.abs(from.x - to.x) || 0.1, height: Math.abs(from.y - to.y) || 0.1 }, box)
  })
}

const textBox = (x: number, y: number, text: string, style: TextStyle): Box => ({
  x,
  y,
  width: measureText(text, style),
  height: style.size + 4,
})
