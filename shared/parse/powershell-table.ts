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
    if (isRule(line) || isUpperHeading(lines, index)) continue
    const rule = lines[index + 1]
    if (rule !== undefined && isRule(rule)) {
      columns = columnsOf(isUpperHeading(lines, index - 1) ? lines[index - 1] : undefined, line, rule)
      groupIsOpen = false
      continue
    }
    const above = /^\s*(\w{1,80}) ?: ?(.*)$/.exec(line.text)
    if (above !== null && (columns === undefined || nextRuleComesFirst(lines, index))) {
      if (!groupIsOpen) group = new Map()
      groupIsOpen = true
      group.set(above[1] ?? '', (above[2] ?? '').trim())
    } else if (columns === undefined) result.unread.push(line)
    else addRow(line, columns, group, result)
  }
  return result
}

function addRow(line: TextLine, columns: readonly Column[], group: Map<string, string>, to: PowershellText): void {
  const cells = cellsOf(line.text, columns)
  const before = to.records.at(-1)
  // With -Wrap a list goes on below itself.
  const open = cells[0]?.[1] === '' && cells.filter(([, cell]) => cell !== '').length === 1
  const [key, more = ''] = cells.find(([, cell]) => cell !== '') ?? []
  const value = key === undefined ? undefined : before?.values.get(key)
  if (open && before !== undefined && key !== undefined && value?.startsWith('{') === true && !value.endsWith('}')) {
    before.values.set(key, `${value}${value.endsWith(',') ? ' ' : ''}${more}`)
    before.endLine = line.number
  } else to.records.push({ line: line.number, values: new Map([...group, ...cells]) })
}

/** Whether this line is the upper half of headings on two lines: right above those that have a rule below, and fill not all columns. */
function isUpperHeading(lines: readonly TextLine[], index: number): boolean {
  const [upper, lower, rule] = [lines[index], lines[index + 1], lines[index + 2]]
  if (upper === undefined || lower === undefined || rule === undefined || !isRule(rule) || isRule(lower)) return false
  const follows = lower.number === upper.number + 1 && rule.number === lower.number + 1
  return follows && columnsOf(undefined, lower, rule).some(({ key }) => key === '')
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

function columnsOf(upper: TextLine | undefined, headings: TextLine, rule: TextLine): Column[] {
  const starts = rule.text
    .matchAll(/-+/g)
    .take(MOST_COLUMNS)
    .map((run) => run.index)
    .toArray()
  const keyIn = (text: string, i: number): string => text.slice(starts[i], starts[i + 1]).trim()
  return starts.map((start, i) => ({ start, key: `${keyIn(upper?.text ?? '', i)}${keyIn(headings.text, i)}` }))
}

/** Cuts a row at the columns' beginnings; where these do not fall on gaps, East Asian characters may count as two cells. */
function cellsOf(row: string, columns: readonly Column[]): [string, string][] {
  const starts = columns.map((column) => column.start)
  const wide = (): number[] => starts.map((start) => indexOfCell(row, start))
  const cuts = cutsOf(row, starts, wide)
  return columns.map((column, i) => [column.key, row.slice(cuts[i], cuts[i + 1]).trim()])
}

/** Numbers stand at the right edge of their column, and may begin before their heading does. */
function cutsOf(row: string, starts: readonly number[], wide: () => number[]): readonly number[] {
  if (fallOnGaps(row, starts)) return starts
  const byCells = WIDE.test(row) ? wide() : starts
  return fallOnGaps(row, byCells) ? byCells : byCells.map((cut, i) => movedLeft(row, cut, byCells[i - 1] ?? 0))
}

function movedLeft(row: string, cut: number, least: number): number {
  if (cut === 0 || cut >= row.length || row[cut - 1] === ' ') return cut
  const gap = row.lastIndexOf(' ', cut - 1)
  // A number too wide for its column has its beginning cut off: `...724576506362`.
  return gap > least && /^(?:\.{3}|…)?\d/.test(row.slice(gap + 1, cut)) ? gap + 1 : cut
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
