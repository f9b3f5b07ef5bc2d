import type { MatrixResult } from '../matrix-result.ts'
import { displayWidth } from './display-width.ts'
import { isOfOneCable } from './is-of-one-cable.ts'
import { type Pair, pairsOf } from './matrix-pairs.ts'
import { type WhyNot, whyNotLines } from './matrix-reasons.ts'
import type { Cell } from './paint.ts'
import { type Page, pageOf, section } from './section.ts'
import { table } from './table.ts'
import { changesLines, whatIfLines } from './what-if-text.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** Rows begin, columns are reached: yes or no, and below why not. Where names are too long for the page columns have numbers; where it is still too wide it is a list. */
export function matrixText(
  given: { result: MatrixResult; asked: string; whyNot: readonly WhyNot[]; assumptions: readonly string[] },
  page: Page,
): string {
  const { result, asked, whyNot, assumptions } = printableValue(given)
  const pairs = pairsOf(result)
  const notes = new Map(
    whyNot.flatMap(({ pairs: of }, index) => of.map(({ from, to }) => [`${from}\n${to}`, index + 1] as const)),
  )
  const title = hang('', `Who can begin a conversation with whom (${asked}): from the row, to the column`, page.width)
  const tables = [named, numbered].map((heads) => grid(result, heads(result), pairs, notes, page))
  const rows = tables.find((one) => fits(one, page.width))
  return pageOf([
    whatIfLines(result.whatIf ?? [], page),
    result.changes === undefined ? [] : changesLines(result.changes, page),
    title.map(page.paint.strong),
    rows === undefined ? list(result, pairs, notes, page) : table(rows, { width: page.width, indent: 0 }),
    section('Yes, but not at every address', partial(pairs, page), page),
    section('Why not', whyNotLines(whyNot, page), page),
    section(
      'Taken for granted',
      assumptions.flatMap((one) => hang('  – ', one, page.width)),
      page,
    ),
  ])
}

type Notes = ReadonlyMap<string, number>

/** What stands before the rows and over the columns. */
interface Heads {
  rows: string[]
  columns: string[]
  /** Which of the reasons below a "no" has. */
  note: (number: number) => string
}

const named = ({ endpoints }: MatrixResult): Heads => {
  const names = endpoints.map(({ name }) => name)
  return { rows: names, columns: names, note: (number) => ` [${number}]` }
}

/** Long names stand once, before their row; the columns have the rows’ numbers. */
const numbered = ({ endpoints }: MatrixResult): Heads => ({
  rows: endpoints.map(({ name }, index) => `${`${index + 1}`.padStart(2)} ${name}`),
  columns: endpoints.map((_, index) => `${index + 1}`),
  note: (number) => ` ${number}`,
})

function grid({ endpoints }: MatrixResult, heads: Heads, pairs: readonly Pair[], notes: Notes, page: Page): Cell[][] {
  const strong = (text: string): Cell => ({ text, paint: page.paint.strong })
  const header = ['from ↓ to →', ...heads.columns].map(strong)
  const find = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]))
  const rows = endpoints.map(({ name: from }, index) => [
    strong(heads.rows[index] ?? from),
    ...endpoints.map(({ name: to }) => cell(find.get(`${from}\n${to}`), notes, heads, page)),
  ])
  return [header, ...rows]
}

const words = { reachable: 'yes', blocked: 'no', unknown: '?' } as const

function cell(pair: Pair | undefined, notes: Notes, heads: Heads, { paint }: Page): Cell {
  if (pair === undefined) return '–'
  const note = notes.get(`${pair.from}\n${pair.to}`)
  const text = words[pair.verdict] + (note === undefined ? '' : heads.note(note))
  return { text, paint: { reachable: paint.good, blocked: paint.bad, unknown: paint.unsure }[pair.verdict] }
}

function fits(rows: readonly Cell[][], width: number): boolean {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(plain(row[column] ?? '')))),
  )
  return widths.reduce((sum, one) => sum + one + 2, -2) <= width
}

const plain = (one: Cell): string => (typeof one === 'string' ? one : one.text)

/** For each one that begins: whom it reaches, and whom not. */
function list({ endpoints }: MatrixResult, pairs: readonly Pair[], notes: Notes, page: Page): string[] {
  return endpoints.flatMap(({ name }) => {
    const mine = pairs.filter(({ from }) => from === name)
    const line = (verdict: Pair['verdict'], paint: (text: string) => string): string[] => {
      const names = mine
        .filter((pair) => pair.verdict === verdict)
        .map((pair) => {
          const note = notes.get(`${pair.from}\n${pair.to}`)
          return note === undefined ? pair.to : `${pair.to} [${note}]`
        })
      return names.length === 0
        ? []
        : hang({ text: `  ${words[verdict].padEnd(3)}  `, paint }, names.join(', '), page.width)
    }
    const { good, bad, unsure, strong } = page.paint
    return mine.length === 0
      ? []
      : [strong(name), ...line('reachable', good), ...line('blocked', bad), ...line('unknown', unsure)]
  })
}

function partial(pairs: readonly Pair[], page: Page): string[] {
  const some = pairs
    .map((pair) => ({ ...pair, addresses: pair.addresses.filter(({ address }) => !isOfOneCable(address)) }))
    .filter(({ verdict, addresses }) => verdict === 'reachable' && addresses.some((one) => one.verdict !== 'reachable'))
  const lines = some.flatMap(({ from, to, addresses }) => {
    const said = addresses.map(
      (one) =>
        `${one.address ?? 'no address'} ${words[one.verdict]}${one.verdict === 'reachable' ? '' : ` (${one.reason})`}`,
    )
    return hang('  ', `${from} → ${to}: ${said.join(', ')}`, page.width)
  })
  const leftOut = pairs.some(({ addresses }) => addresses.some(({ address }) => isOfOneCable(address)))
  const note = 'Link-local addresses are left out here: they work on their own cable only. --json and --csv have them.'
  return leftOut && lines.length > 0 ? [...lines, ...hang('  ', note, page.width).map(page.paint.muted)] : lines
}
