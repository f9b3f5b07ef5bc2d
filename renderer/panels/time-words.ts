const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** A moment (ISO 8601) by the clock of whoever looks. */
export function timeWords(moment: string): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? moment : time.format(date)
}
