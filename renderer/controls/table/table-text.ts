import { type Field, withoutFormula } from '../../../shared/text/csv.ts'

/** A table as text to paste: columns apart by tabs, so that spreadsheets take it (and run none of it) and people can read it. */
export function tableText(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => row.map(fieldText).join('\t')).join('\n')
}

/** A tab or line end inside a field would be taken for a border. */
function fieldText(field: Field): string {
  return withoutFormula(
    String(field ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
