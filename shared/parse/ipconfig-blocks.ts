import { type TextLine, textLines } from './text-lines.ts'

/** One property: `IPv4 Address. . . . : 10.0.0.5(Preferred)`, with the values that go on below it. */
export interface IpconfigRow {
  line: number
  text: string
  /** In the user's language; only `IP`, `DNS`, `DHCP` and `WINS` are written so everywhere. */
  label: string
  /** The first is empty where nothing stands behind the colon. */
  values: { text: string; line: number }[]
}

/** A heading at the left edge with the properties below it. */
export interface IpconfigBlock {
  line: number
  /** Empty for rows at the beginning of a text whose heading was not copied. */
  heading: string
  rows: IpconfigRow[]
}

interface Labelled {
  label: string
  value: string
  /** Dots lead from the label to its colon. */
  hasDots: boolean
}

/** What a line is in the structure. */
type Part = { is: 'heading' | 'value' | 'rest' | 'unread' } | ({ is: 'row' } & Labelled)

/** Beyond this column a line without dots is a further value. */
const VALUE_COLUMN = 20

/**
 * Takes the output of `ipconfig` apart by its structure; its words differ by language. Rows are indented below their heading, but
 * where indentation was lost on the way here: then a row is told by its dots, and a heading by its colon.
 */
export function ipconfigBlocks(text: string): { blocks: IpconfigBlock[]; unread: TextLine[] } {
  const blocks: IpconfigBlock[] = []
  const unread: TextLine[] = []
  const lines = textLines(text).filter((line) => !/^\s*={10,}$/.test(line.text))
  const edge = lines.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  const isFlat = lines.some((line) => indentOf(line) === edge && labelled(line.text)?.hasDots === true)
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1)
    const isRest = isWrapped(lines[index - 1], line) && last?.rows.at(-1) !== undefined
    const part: Part = isRest ? { is: 'rest' } : partOf(line, edge, isFlat, last?.rows.at(-1))
    if (part.is === 'heading') blocks.push({ line: line.number, heading: line.text.trim(), rows: [] })
    else if (part.is === 'row') {
      const row = rowOf(line, part)
      if (last === undefined) blocks.push({ line: line.number, heading: '', rows: [row] })
      else last.rows.push(row)
    } else if (part.is === 'rest') goOn(last?.rows.at(-1), line)
    else if (part.is === 'value') last?.rows.at(-1)?.values.push({ text: line.text.trim(), line: line.number })
    else unread.push(line)
  }
  return { blocks, unread }
}

/** So wide is the narrowest console: what reaches its edge may go on at the beginning of the next line. */
const CONSOLE = 80

const isWrapped = (before: TextLine | undefined, { number, text }: TextLine): boolean =>
  before?.number === number - 1 && before.text.length === CONSOLE && /^\S/.test(text) && !/[:：]$/.test(text)

function goOn(row: IpconfigRow | undefined, { text }: TextLine): void {
  const value = row?.values.at(-1)
  if (value !== undefined) value.text += text
}

const indentOf = ({ text }: TextLine): number => text.length - text.trimStart().length

const rowOf = ({ number, text }: TextLine, { label, value }: Labelled): IpconfigRow => ({
  line: number,
  text,
  label,
  values: [{ text: value, line: number }],
})

function partOf(line: TextLine, edge: number, isFlat: boolean, above: IpconfigRow | undefined): Part {
  const parts = labelled(line.text)
  if (parts?.hasDots === true) return { is: 'row', ...parts }
  if (isFlat) return flatPart(line, parts, above)
  const indent = indentOf(line)
  if (indent === edge) return { is: 'heading' }
  const isFurther =
    above !== undefined &&
    (indent >= VALUE_COLUMN || (parts === undefined && (goesOn(above, indent) || isAddress(line.text))))
  if (isFurther) return { is: 'value' }
  return parts === undefined ? { is: 'unread' } : { is: 'row', ...parts }
}

const isAddress = (text: string): boolean => /^\s*[\da-f.:%]{3,60}(?:\(.{1,40}\))?$/i.test(text)

/** Some versions of XP print a long value below its label, two blanks further in. */
const goesOn = (above: IpconfigRow, indent: number): boolean =>
  above.values[0]?.text === '' && indent > above.text.length - above.text.trimStart().length

/** No adapter is called after DNS; the label for its suffix may be too long for dots. */
function flatPart({ text }: TextLine, parts: Labelled | undefined, above: IpconfigRow | undefined): Part {
  if (parts !== undefined && (parts.label.includes('DNS') || parts.value !== '')) return { is: 'row', ...parts }
  const isValue = isAddress(text) || above?.values[0]?.text === ''
  return parts === undefined && above !== undefined && isValue ? { is: 'value' } : { is: 'heading' }
}

/** A colon ends the label where a blank is behind it: those inside addresses have none. With dots before it, it surely does. */
function labelled(text: string): Labelled | undefined {
  let first: Labelled | undefined
  for (const { index } of text.matchAll(/[:：](?=\s|$|(?<=：))/g)) {
    const before = text.slice(0, index)
    const hasDots = /\. ?\.[. ]{0,80}$/.test(before.slice(-90))
    const value = text.slice(index + 1).trim()
    const found = { label: before.replace(/[. ]{1,90}$/, '').trim(), value, hasDots }
    if (hasDots) return found
    first ??= found
    if (index > 120) break
  }
  return first
}
