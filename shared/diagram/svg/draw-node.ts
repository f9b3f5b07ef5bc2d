import { measureText, TEXT, type TextStyle } from '../measure-text.ts'
import type { Palette } from '../palette.ts'
import type { Box, Mark, SceneNode } from '../scene.ts'
import { element, escapeXml } from './svg-element.ts'

export function drawText(x: number, y: number, text: string, style: TextStyle, fill: string): string {
  return element(
    'text',
    { x, y, 'font-size': style.size, 'font-weight': style.weight, fill, 'xml:space': 'preserve' },
    escapeXml(text),
  )
}

/** One node with its words; its title is what screen readers and tooltips say. */
export function drawNode(node: SceneNode, box: Box, palette: Palette): string {
  const draw = { card: drawCard, bar: drawBar, frame: drawFrame }[node.shape]
  return element('g', {}, element('title', {}, escapeXml(node.label)), draw(node, box, palette))
}

function drawCard({ title, lines, marks, state, folds, unfolded }: SceneNode, box: Box, palette: Palette): string {
  const isFaint = state === 'down' || state === 'off' || state === 'special'
  const { x, y } = box
  return [
    ...(folds === undefined || unfolded === true ? [] : drawSheets(box, palette)),
    element('rect', {
      ...place(box),
      rx: 8,
      fill: isFaint ? palette.laptop : palette.surface,
      stroke: isFaint ? palette.lineStrong : palette.line,
      'stroke-dasharray': isFaint ? '4 3' : undefined,
    }),
    drawText(x + 11, y + 20, title, TEXT.cardTitle, isFaint ? palette.muted : palette.ink),
    ...lines.map((line, i) => drawText(x + 11, y + 37 + 16 * i, line, TEXT.cardLine, palette.muted)),
    drawMarks(marks, x + 11, y + 37 + 16 * lines.length, palette),
  ].join('')
}

/** The cards below a stack's own. */
function drawSheets(box: Box, palette: Palette): string[] {
  return [6, 3].map((by) =>
    element('rect', {
      ...place({ ...box, x: box.x + by, y: box.y + by }),
      rx: 8,
      fill: palette.surface,
      stroke: palette.lineStrong,
    }),
  )
}

function drawBar({ title, lines, marks, segmentKind }: SceneNode, box: Box, palette: Palette): string {
  const base = box.y + box.height / 2 + 4.5
  const afterTitle = box.x + 10 + measureText(title, TEXT.cardTitle) + 8
  const afterMarks = afterTitle + marksWidth(marks)
  return [
    element('rect', { ...place(box), rx: 6, fill: segmentKind === 'lan' ? palette.barHome : palette.bar }),
    drawText(box.x + 10, base, title, TEXT.cardTitle, palette.ink),
    drawMarks(marks, afterTitle, base - 0.5, palette),
    drawText(afterMarks, base, lines.join(' · '), TEXT.barLine, palette.muted),
  ].join('')
}

function drawFrame({ title, lines }: SceneNode, box: Box, palette: Palette): string {
  return [
    element('rect', { ...place(box), rx: 12, fill: palette.laptop, stroke: palette.lineStrong }),
    drawText(box.x + 14, box.y + 24, title, TEXT.frameTitle, palette.ink),
    drawText(
      box.x + 26 + measureText(title, TEXT.frameTitle),
      box.y + 24,
      lines.join(' · '),
      TEXT.barLine,
      palette.muted,
    ),
  ].join('')
}

const place = ({ x, y, width, height }: Box) => ({ x, y, width, height })
const marksWidth = (marks: Mark[]): number =>
  marks.reduce((sum, mark) => sum + measureText(mark.text, TEXT.mark) + 16, 0) + (marks.length > 0 ? 4 : 0)

function drawMarks(marks: Mark[], x: number, base: number, palette: Palette): string {
  let at = x
  return marks
    .map(({ text }) => {
      const width = measureText(text, TEXT.mark) + 12
      const drawn =
        element('rect', { x: at, y: base - 12, width, height: 16, rx: 8, fill: palette.surface }) +
        drawText(at + 6, base, text, TEXT.mark, palette.ink)
      at += width + 4
      return drawn
    })
    .join('')
}
