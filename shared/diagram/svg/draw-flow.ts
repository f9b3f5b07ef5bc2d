import { boldParts, type Part } from '../bold-parts.ts'
import { LABEL_LINE } from '../layout/node-size.ts'
import { TEXT } from '../measure-text.ts'
import type { Palette } from '../palette.ts'
import type { Layout, Point, SceneFlow } from '../scene.ts'
import { element, escapeXml } from './svg-element.ts'

export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
const DASHES = { reachable: undefined, blocked: '9 6', unknown: '2 5' } as const
const colourOf = (verdict: SceneFlow['verdict'], palette: Palette): string =>
  verdict === 'reachable' ? palette.may : verdict === 'blocked' ? palette.stopped : palette.muted

/** An arrow, its stop sign and its words. */
export function drawFlow(flow: SceneFlow, drawn: Layout['flows'][string], palette: Palette): string {
  const colour = colourOf(flow.verdict, palette)
  const { points, stop, label } = drawn
  const end = points.at(-1)
  const before = points.at(-2)
  return element(
    'g',
    {},
    element('title', {}, escapeXml(label.lines.join(' '))),
    element('path', {
      d: pathOf(points),
      fill: 'none',
      stroke: colour,
      'stroke-width': 3,
      'stroke-dasharray': DASHES[flow.verdict],
    }),
    stop !== undefined
      ? drawStop(stop, palette)
      : end === undefined || before === undefined
        ? ''
        : drawHead(before, end, colour),
    element('rect', {
      x: label.x,
      y: label.y,
      width: label.width,
      height: label.height,
      rx: 4,
      fill: palette.surface,
      stroke: colour,
    }),
    ...boldParts(label.lines, flow.text.strong).map((parts, i) =>
      drawLine(parts, label.x + 9, label.y + 17 + LABEL_LINE * i, colour),
    ),
  )
}

function drawLine(parts: readonly Part[], x: number, y: number, colour: string): string {
  const words = parts.map(({ text, strong }) =>
    strong ? element('tspan', { 'font-weight': 700 }, escapeXml(text)) : escapeXml(text),
  )
  return element('text', { x, y, 'font-size': TEXT.flow.size, fill: colour, 'xml:space': 'preserve' }, words.join(''))
}

export function drawHead(from: Point, to: Point, colour: string): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  const corner = (side: number) => `${to.x - 11 * ux - side * 7 * uy},${to.y - 11 * uy + side * 7 * ux}`
  return element('polygon', { points: `${to.x + 2 * ux},${to.y + 2 * uy} ${corner(1)} ${corner(-1)}`, fill: colour })
}

/** An octagon with a bar: known without its colour. */
export function drawStop({ x, y }: Point, palette: Palette, radius = 13): string {
  const corners = Array.from({ length: 8 }, (_, i) => {
    const angle = (Math.PI / 8) * (2 * i + 1)
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return (
    element('polygon', {
      points: corners.join(' '),
      fill: palette.stopped,
      stroke: palette.surface,
      'stroke-width': 2,
    }) +
    element('rect', { x: x - radius * 0.55, y: y - 2, width: radius * 1.1, height: 4, rx: 1, fill: palette.onStopped })
  )
}
