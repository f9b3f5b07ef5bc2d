import type { TextLine } from './text-lines.ts'

/** One object as PowerShell printed it. */
export interface PowershellRecord {
  line: number
  endLine?: number
  columns?: [number, number]
  /** By property name as printed. */
  values: Map<string, string>
  /** The items of properties that are lists, where the text tells them apart (JSON). */
  lists?: Map<string, string[]>
  /** All of it as printed, where it is not just its first line. */
  text?: string
}

export interface PowershellText {
  records: PowershellRecord[]
  unread: TextLine[]
}

interface Column {
  key: string
  start: number
}

const isRule = (line: TextLine | undefined): boolean => line !== undefined && /^[-\s]*$/.test(line.text)

/**
 * Reads what `Format-Table` printed. The dashes under the headings tell where columns begin; values may hold blanks or be
 * empty. `Key: value` lines above a table (`-GroupBy`) belong to all its rows.
 */
export function powershellTable(lines: readonly TextLine[]): PowershellText {
  const result: PowershellText = { records: [], unread: [] }
  let columns: Column[] | undefined
  let group = new Map<string, string>()
  let groupIsOpen = false
  for (const [index, line] of lines.entries()) {
    if (isRule(line)) continue
    const rule = lines[index + 1]
    if (rule !== undefined && isRule(rule)) {
      columns = columnsOf(line.text, rule.text)
      groupIsOpen = false
      continue
    }
    const above = /^\s*(\w{1,80}) ?: ?(.*)$/.exec(line.text)
    if (above !== null && (columns === undefined || nextRuleComesFirst(lines, index))) {
      if (!groupIsOpen) group = new Map()
      groupIsOpen = true
      group.set(above[1] ?? '', (above[2] ?? '').trim())
    } else if (columns === undefined) result.unread.push(line)
    else result.records.push({ line: line.number, values: new Map([...group, ...cellsOf(line.text, columns)]) })
  }
  return result
}

/** Whether this line stands in a block of `Key: value` lines right above another table. */
function nextRuleComesFirst(lines: readonly TextLine[], index: number): boolean {
  for (let next = index + 1; next < Math.min(lines.length, index + 12); next += 1) {
    if (isRule(lines[next + 1])) return true
    if (!/^\s*\w{1,80} ?: /.test(lines[next]?.text ?? '')) return false
  }
  return false
}

/** PowerShell prints ten columns at most by itself; far more than anybody asks for. */
const MOST_COLUMNS = 50

function columnsOf(headings: string, rule: string): Column[] {
  const starts = rule
    .matchAll(/-+/g)
    .take(MOST_COLUMNS)
    .map((run) => run.index)
    .toArray()
  return starts.map((start, i) => ({ start, key: headings.slice(start, starts[i + 1]).trim() }))
}

/** Cuts a row at the columns' beginnings; where these do not fall on gaps, East Asian characters may count as two cells. */
function cellsOf(row: string, columns: readonly Column[]): [string, string][] {
  const starts = columns.map((column) => column.start)
  const wide = (): number[] => starts.map((start) => indexOfCell(row, start))
  const cuts = fallOnGaps(row, starts) || !WIDE.test(row) ? starts : wide()
  return columns.map((column, i) => [column.key, row.slice(cuts[i], cuts[i + 1]).trim()])
}

function fallOnGaps(row: string, cuts: readonly number[]): boolean {
  return cuts.every((cut) => cut === 0 || cut >= row.length || row[cut - 1] === ' ')
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/

function indexOfCell(row: string, cell: number): number {
  let cells = 0
  for (let index = 0; index < row.length; index += 1) {
    if (cells >= cell) return index
    cells += WIDE.test(row[index] ?? '') ? 2 : 1
  }
  return row.length
}
