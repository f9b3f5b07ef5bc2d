/** Right-to-left letters, and signs that turn the direction of writing. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** A name that can’t turn the words around it: one with such signs stands between FSI and PDI (Unicode UAX 9, 2.4). */
export function isolated(name: string): string {
  return TURNS.test(name) ? `\u2068${name}\u2069` : name
}
