import type { Fact, FactKind, FactOf } from '../../../shared/facts/fact.ts'
import type { Parser, UnreadRow } from '../../../shared/parse/parser.ts'
import { factColumns } from './fact-columns.ts'
import { type Page, pageOf, section } from './section.ts'
import { table } from './table.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** What was understood of one output: a table for each kind of fact, with the line it stands in, then what was not understood. */
export function parseText(
  given: { parser: Parser; facts: readonly Fact[]; unread: readonly UnreadRow[] },
  page: Page,
): string {
  const { parser } = given
  const { facts, unread } = printableValue({ facts: given.facts, unread: given.unread })
  const kinds = [...new Set(facts.map(({ kind }) => kind))]
  const count = facts.length === 1 ? '1 fact' : `${facts.length} facts`
  const rest =
    unread.length === 0
      ? 'no row was left over'
      : `${unread.length} ${unread.length === 1 ? 'row was' : 'rows were'} not understood`
  return pageOf([
    [
      page.paint.strong(parser.title),
      ...hang('', `Read as ${parser.noun}: ${count}; ${rest}.`, page.width).map(page.paint.muted),
    ],
    ...kinds.map((kind) => kindSection(kind, facts, page)),
    section(
      'ROWS THAT WERE NOT UNDERSTOOD',
      unread.flatMap(({ line, text, reason }) =>
        hang(`  line ${line}: `, reason === undefined ? text : `${text} (${reason})`, page.width),
      ),
      page,
    ),
  ])
}

function kindSection<Kind extends FactKind>(kind: Kind, facts: readonly Fact[], page: Page): string[] {
  const { title, columns, row } = factColumns[kind]
  const rows = facts
    .filter((fact): fact is FactOf<Kind> => fact.kind === kind)
    .map((fact) => [`${fact.line}`, ...row(fact)])
  const shown = ['line', ...columns].map((name, column) => ({
    name,
    column,
    isEmpty: rows.every((cells) => cells[column] === ''),
  }))
  const kept = shown.filter(({ isEmpty }) => !isEmpty)
  const head = kept.map(({ name }) => ({ text: name, paint: page.paint.muted }))
  const body = rows.map((cells) => kept.map(({ column }) => cells[column] ?? ''))
  return section(title, table([head, ...body], page), page)
}
