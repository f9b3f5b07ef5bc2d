/** A table as text to paste: columns apart by tabs, so that spreadsheets take it and people can read it. */
export function tableText(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => row.map(fieldText).join('\t')).join('\n')
}

/** A tab or line end inside a field would be taken for a border. */
function fieldText(field: string | number | undefined): string {
  return String(field ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
