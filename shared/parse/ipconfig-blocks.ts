import { type TextLine, textLines } from './text-lines.ts'

/** One property: `IPv4 Address. . . . : 10.0.0.5(Preferred)`, with the values that go on below it. */
export interface IpconfigRow {
  line: number
  text: string
  /** The first is empty where nothing stands behind the colon. */
  values: { text: string; line: number }[]
}

/** A heading at the left edge with the properties below it. */
export interface IpconfigBlock {
  line: number
  heading: string
  rows: IpconfigRow[]
}

/** Below this column a line without a label is a further value. */
const VALUE_COLUMN = 20

/** Takes the output of `ipconfig` apart by its structure; its words differ by language. */
export function ipconfigBlocks(text: string): { blocks: IpconfigBlock[]; unread: TextLine[] } {
  const blocks: IpconfigBlock[] = []
  const unread: TextLine[] = []
  for (const line of textLines(text)) {
    const indent = line.text.length - line.text.trimStart().length
    const rows = blocks.at(-1)?.rows
    const value = valueBehindLabel(line.text)
    if (indent === 0) blocks.push({ line: line.number, heading: line.text, rows: [] })
    else if (rows !== undefined && rows.length > 0 && indent >= VALUE_COLUMN) {
      rows.at(-1)?.values.push({ text: line.text.trim(), line: line.number })
    } else if (rows !== undefined && value !== undefined) {
      rows.push({ line: line.number, text: line.text, values: [{ text: value, line: line.number }] })
    } else unread.push(line)
  }
  return { blocks, unread }
}

/** What stands behind the first colon with a blank behind it: those inside addresses have none. */
function valueBehindLabel(text: string): string | undefined {
  const end = text.search(/:(?: |$)/)
  return end < 0 ? undefined : text.slice(end + 1).trim()
}
