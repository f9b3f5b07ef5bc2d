import type { FilterChain } from './inventory.ts'

type Rule = FilterChain['rules'][number]

/** A packet filter's rule as a person would write it: iptables' own words, or nft's syntax for its JSON (libnftables-json(5)). */
export function ruleText({ words, expressions = [] }: Pick<Rule, 'words' | 'expressions'>): string {
  if (words !== undefined) return words.join(' ')
  return expressions.map(expressionText).filter(Boolean).join(' ')
}

function expressionText(expression: unknown): string {
  const [name, value] = onlyEntry(expression)
  if (name === undefined) return valueText(expression)
  switch (name) {
    case 'counter':
      return ''
    case 'match':
      return matchText(value)
    case 'jump':
    case 'goto':
      return `${name} ${valueText(fieldOf(value, 'target'))}`
    case 'snat':
    case 'dnat':
      return `${name} to ${[fieldOf(value, 'addr'), fieldOf(value, 'port')]
        .filter((one) => one !== undefined)
        .map(valueText)
        .join(':')}`
    default:
      return value === null ? name : `${name} ${valueText(value)}`
  }
}

function matchText(match: unknown): string {
  const op = valueText(fieldOf(match, 'op'))
  const sides = [
    valueText(fieldOf(match, 'left')),
    op === '==' || op === 'in' ? '' : op,
    valueText(fieldOf(match, 'right')),
  ]
  return sides.filter(Boolean).join(' ')
}

/** A value, a field of the packet, a set of values. What is not among the usual ones stays JSON. */
function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  const [name, inner] = onlyEntry(value)
  switch (name) {
    case 'payload':
      return `${valueText(fieldOf(inner, 'protocol'))} ${valueText(fieldOf(inner, 'field'))}`
    case 'meta':
    case 'ct':
      return name === 'ct' ? `ct ${valueText(fieldOf(inner, 'key'))}` : valueText(fieldOf(inner, 'key'))
    case 'prefix':
      return `${valueText(fieldOf(inner, 'addr'))}/${valueText(fieldOf(inner, 'len'))}`
    case 'range':
      return Array.isArray(inner) ? inner.map(valueText).join('–') : valueText(inner)
    case 'set':
      return `{ ${valueText(inner)} }`
    default:
      return JSON.stringify(value) ?? ''
  }
}

function onlyEntry(value: unknown): [name?: string, value?: unknown] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const entries = Object.entries(value)
  return entries.length === 1 ? (entries[0] ?? []) : []
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
