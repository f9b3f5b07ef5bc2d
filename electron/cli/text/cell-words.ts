/** What there is to say, between commas. */
export const words = (...parts: (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
export const said = (label: string, value: string | number | undefined): string | false =>
  value !== undefined && `${label} ${value}`
export const yes = (label: string, value: boolean | undefined): string | false =>
  value !== undefined && `${label}: ${value ? 'yes' : 'no'}`
