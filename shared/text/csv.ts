/** What may stand in a field: nothing is an empty one. */
export type Field = string | number | undefined

/** Rows as CSV (RFC 4180): CRLF at each end, quotes where a field needs them, and no field that a spreadsheet would run. */
export function csv(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map((field) => quoted(withoutFormula(field))).join(',')}\r\n`).join('')
}

/** A minus or plus before digits is a number. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A spreadsheet takes a cell that begins so for a formula, and a name in a network is whatever somebody called it: an
 * apostrophe makes it text (OWASP, CSV injection). Numbers, negative ones too, stay numbers.
 */
export function withoutFormula(field: Field): string {
  const text = String(field ?? '')
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
