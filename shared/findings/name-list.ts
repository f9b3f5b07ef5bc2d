import { isolated } from './isolated.ts'

/** "a", "a and b", "a, b and c"; of many the first and how many more: "a, b, c and 37 more". */
export function nameList(names: readonly string[], most = 3): string {
  const shown = (names.length > most + 1 ? names.slice(0, most) : names).map(isolated)
  const more = names.length - shown.length
  const all = more > 0 ? [...shown, `${more} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
