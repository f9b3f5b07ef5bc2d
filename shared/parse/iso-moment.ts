/** ISO 8601 with its zone, to the second; undefined for any other form: those differ by language. */
export function isoMoment(text: string | undefined): string | undefined {
  const [, moment, zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(text ?? '') ?? []
  return moment === undefined ? undefined : `${moment}${zone}`
}
