import type { FilterChainFact } from '../../facts/fact.ts'

/** nft(8), "standard priority names". */
const NAMES: Readonly<Record<string, number>> = {
  raw: -300,
  mangle: -150,
  dstnat: -100,
  filter: 0,
  security: 50,
  srcnat: 100,
}
const BRIDGE: Readonly<Record<string, number>> = { filter: -200, dstnat: -300, out: 100, srcnat: 300 }

/** A chain's priority: `filter`, `dstnat - 5`, `-150`. */
export function nftPriority(words: readonly string[], family: FilterChainFact['family']): number | undefined {
  const [base = '', sign, more] = words
    .join(' ')
    .replace(/(?<=\w)([+-])(?=\d)/, ' $1 ')
    .split(/\s+/)
  const names = family === 'bridge' ? BRIDGE : NAMES
  const known = /^-?\d{1,10}$/.test(base) ? Number(base) : Object.hasOwn(names, base) ? names[base] : undefined
  if (known === undefined || sign === undefined) return known
  return /^\d{1,10}$/.test(more ?? '') ? known + Number(`${sign}${more}`) : undefined
}
