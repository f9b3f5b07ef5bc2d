import type { MatrixResult } from '../matrix-result.ts'
import { displayWidth } from './display-width.ts'
import { type Pair, pairsOf } from './matrix-pairs.ts'
import { type WhyNot, whyNotLines } from './matrix-reasons.ts'
import type { Cell } from './paint.ts'
import { type Page, pageOf, section } from './section.ts'
import { table } from './table.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** Rows begin, columns are reached: yes or no, and below why not. Where the table is too wide for the page it is a list. */
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
  const rows = grid(result, pairs, notes, page)
  return pageOf([
    title.map(page.paint.strong),
    fits(rows, page.width) ? table(rows, { width: page.width, indent: 0 }) : list(result, pairs, notes, page),
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

function grid({ endpoints }: MatrixResult, pairs: readonly Pair[], notes: Notes, page: Page): Cell[][] {
  const header = ['from ↓ to →', ...endpoints.map(({ name }) => name)].map((text) => ({
    text,
    paint: page.paint.strong,
  }))
  const find = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]))
  const rows = endpoints.map(({ name: from }) => [
    { text: from, paint: page.paint.strong },
    ...endpoints.map(({ name: to }) => cell(find.get(`${from}\n${to}`), notes, page)),
  ])
  return [header, ...rows]
}

const words = { reachable: 'yes', blocked: 'no', unknown: '?' } as const

function cell(pair: Pair | undefined, notes: Notes, { paint }: Page): Cell {
  if (pair === undefined) return '–'
  const note = notes.get(`${pair.from}\n${pair.to}`)
  const text = `${words[pair.verdict]}${note === undefined ? '' : ` [${note}]`}`
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
  return pairs
    .filter(({ verdict, addresses }) => verdict === 'reachable' && addresses.some((one) => one.verdict !== 'reachable'))
    .flatMap(({ from, to, addresses }) => {
      const said = addresses.map(
        (one) =>
          `${one.address ?? 'no address'} ${words[one.verdict]}${one.verdict === 'reachable' ? '' : ` (${one.reason})`}`,
      )
      return hang('  ', `${from} → ${to}: ${said.join(', ')}`, page.width)
    })
}
