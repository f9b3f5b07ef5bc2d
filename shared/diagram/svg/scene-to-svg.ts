import { fitText, measureText, TEXT } from '../measure-text.ts'
import { PALETTES, type Palette } from '../palette.ts'
import type { Layout, Scene } from '../scene.ts'
import { drawFlow, drawHead, drawStop, pathOf } from './draw-flow.ts'
import { drawNode, drawText } from './draw-node.ts'
import { element, escapeXml } from './svg-element.ts'

const HEADER = 40
const LEGEND = 40
const FONTS = "'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** Height of one line that says what is supposed. */
const LINE = 20

interface SvgOptions {
  theme: 'light' | 'dark'
  /** What is supposed, each in words: the picture says so itself, for it may be shown without the window. */
  supposed?: readonly string[]
}

/** The picture as plain SVG 1.1: no script, no style sheet, nothing from outside; text is text. */
export function sceneToSvg(scene: Scene, layout: Layout, { theme, supposed = [] }: SvgOptions): string {
  const palette = PALETTES[theme]
  const width = Math.ceil(Math.max(layout.width, 640))
  const header = HEADER + supposed.length * LINE
  const height = Math.ceil(layout.height + header + LEGEND)
  const nodes = (shape: string) =>
    scene.nodes.flatMap((node) => {
      const box = layout.nodes[node.id]
      return box === undefined || node.shape !== shape ? [] : [drawNode(node, box, palette)]
    })
  const cables = scene.links.flatMap((link) => {
    const points = layout.links[link.id]
    const dashes = link.state === 'down' ? '4 4' : undefined
    return points === undefined
      ? []
      : [
          element('path', {
            d: pathOf(points),
            fill: 'none',
            stroke: palette.cable,
            'stroke-width': 2,
            'stroke-dasharray': dashes,
          }),
        ]
  })
  const flows = scene.flows.flatMap((flow) => {
    const drawn = layout.flows[flow.id]
    return drawn === undefined ? [] : [drawFlow(flow, drawn, palette)]
  })
  const bands = layout.bands.map(({ label, y }) =>
    drawText(12, y + 18, label.toUpperCase(), TEXT.cardLine, palette.muted),
  )
  const title = `Network of ${scene.title ?? 'this machine'}`
  const time =
    scene.takenAt === undefined
      ? undefined
      : `recorded ${scene.takenAt.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC')}`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONTS,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'desc' }, escapeXml([...supposed.map(supposedWords), describe(scene)].join(' '))),
    element('rect', { width, height, fill: palette.ground }),
    drawText(12, 26, fitText(title, width - 320, TEXT.frameTitle), TEXT.frameTitle, palette.ink),
    ...(time === undefined
      ? []
      : [drawText(width - 16 - measureText(time, TEXT.barLine), 26, time, TEXT.barLine, palette.muted)]),
    ...supposed.map((words, index) =>
      drawText(
        12,
        26 + (index + 1) * LINE,
        fitText(supposedWords(words), width - 24, TEXT.cardTitle),
        TEXT.cardTitle,
        palette.stopped,
      ),
    ),
    element(
      'g',
      { transform: `translate(0 ${header})` },
      ...bands,
      ...nodes('frame'),
      ...cables,
      ...nodes('bar'),
      ...nodes('card'),
      ...flows,
    ),
    legend(height - 16, palette),
  )
}

function supposedWords(words: string): string {
  return `What if: ${words} — not how it is`
}

function describe(scene: Scene): string {
  return [...scene.flows.map(({ text }) => text.rest), ...scene.nodes.map(({ label }) => label)].join(' ')
}

function legend(y: number, palette: Palette): string {
  const line = (x: number, colour: string, dashes?: string) =>
    element('path', {
      d: `M${x} ${y - 4}L${x + 26} ${y - 4}`,
      stroke: colour,
      'stroke-width': 3,
      'stroke-dasharray': dashes,
    })
  return [
    line(12, palette.may),
    drawHead({ x: 12, y: y - 4 }, { x: 40, y: y - 4 }, palette.may),
    drawText(48, y, 'may begin a conversation', TEXT.barLine, palette.may),
    line(216, palette.stopped, '9 6'),
    drawStop({ x: 250, y: y - 4 }, palette, 9),
    drawText(264, y, 'stopped here', TEXT.barLine, palette.stopped),
    line(364, palette.muted, '2 5'),
    drawText(398, y, 'not known', TEXT.barLine, palette.muted),
    element('rect', {
      x: 484,
      y: y - 12,
      width: 24,
      height: 16,
      rx: 4,
      fill: 'none',
      stroke: palette.lineStrong,
      'stroke-dasharray': '4 3',
    }),
    drawText(514, y, 'not in use', TEXT.barLine, palette.muted),
  ].join('')
}
