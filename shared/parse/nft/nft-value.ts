import { parseAddress } from '../../net/address.ts'
import { parseMac } from '../../net/mac.ts'
import { portOfService } from '../service-port.ts'
import type { NftCursor } from './nft-cursor.ts'
import type { NftKind } from './nft-kind.ts'
import { unquoted } from './nft-words.ts'

/** Sets may hold concatenations and maps, but no sets: deeper nesting is none of nft's. */
const DEEPEST = 4

const ANY: NftKind = {}

/** The right side of a match: a value, a list (`established,related`), a set, or a concatenation of values. Undefined where it can't be read. */
export function nftRight(cursor: NftCursor, kinds: readonly NftKind[], depth = 0): unknown {
  if (cursor.peek() === '{') return nftSet(cursor, kinds, depth)
  if (cursor.peek() === '(') return inBrackets(cursor, kinds[0])
  const first = nftElement(cursor, kinds)
  if (first === undefined || cursor.peek() !== ',') return first
  const values = [first]
  while (cursor.take(',')) {
    const value = nftElement(cursor, kinds)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

/** `(fin | syn | rst)`. */
function inBrackets(cursor: NftCursor, kind: NftKind | undefined): unknown {
  cursor.next()
  const values: unknown[] = []
  do {
    const word = cursor.next()
    if (word === undefined) return undefined
    values.push(oneValue(word, kind))
  } while (cursor.take('|'))
  return cursor.take(')') ? values : undefined
}

/** `{ 22, 80-90 }`, `{ 10.0.0.1 : accept, … }`: a set, or pairs of key and value. */
function nftSet(cursor: NftCursor, kinds: readonly NftKind[], depth: number): unknown {
  const set = nftElements(cursor, kinds, depth)
  return set === undefined ? undefined : { set }
}

/** What stands between the braces of a set or map. */
export function nftElements(cursor: NftCursor, kinds: readonly NftKind[], depth = 0): unknown[] | undefined {
  if (!cursor.take('{') || depth > DEEPEST) return undefined
  const set: unknown[] = []
  while (!cursor.take('}')) {
    const element = withOptions(nftElement(cursor, kinds), cursor)
    if (element === undefined) return undefined
    if (cursor.take(':')) {
      const value = mapped(cursor, depth)
      if (value === undefined) return undefined
      set.push([element, value])
    } else set.push(element)
    if (!cursor.take(',') && cursor.peek() !== '}') return undefined
  }
  return set
}

const VERDICTS: ReadonlySet<string> = new Set(['accept', 'drop', 'continue', 'return'])

/** What a key of a map leads to. */
function mapped(cursor: NftCursor, depth: number): unknown {
  if (cursor.peek() === '{') return nftSet(cursor, [ANY], depth + 1)
  return nftVerdict(cursor) ?? nftElement(cursor, [ANY])
}

/** `accept`, `jump web`; undefined, with nothing read, for what is none. */
export function nftVerdict(cursor: NftCursor): Record<string, unknown> | undefined {
  const word = cursor.peek() ?? ''
  if (VERDICTS.has(word)) {
    cursor.next()
    return { [word]: null }
  }
  const target = cursor.peek(1)
  if ((word !== 'jump' && word !== 'goto') || target === undefined) return undefined
  cursor.next()
  cursor.next()
  return { [word]: { target: unquoted(target) } }
}

/** A value, or several joined by dots. */
function nftElement(cursor: NftCursor, kinds: readonly NftKind[]): unknown {
  const first = joined(cursor, kinds[0])
  if (first === undefined) return undefined
  const parts = [first]
  while (cursor.take('.')) {
    const next = joined(cursor, kinds[parts.length])
    if (next === undefined) return undefined
    parts.push(next)
  }
  return parts.length > 1 ? { concat: parts } : first
}

/** Values between `|`, and the two ends of a range in quotes: `"10:00"-"12:00"`. */
function joined(cursor: NftCursor, kind: NftKind | undefined): unknown {
  const word = cursor.next()
  if (word === undefined || /^(?:[{}(),;|&]|\$.*)$/.test(word)) return undefined
  let value = oneValue(word, kind)
  if (cursor.peek() === '-' && cursor.peek(1) !== undefined) {
    cursor.next()
    value = { range: [value, oneValue(cursor.next() ?? '', kind)] }
  }
  while (cursor.take('|')) value = { '|': [value, oneValue(cursor.next() ?? '', kind)] }
  return value
}

/** What belongs to a member of a set: `timeout 1h expires 59m`, `comment "x"`. */
function withOptions(val: unknown, cursor: NftCursor): unknown {
  const said: Record<string, unknown> = {}
  for (;;) {
    const key = cursor.peek() ?? ''
    const value = cursor.peek(1)
    if (value === undefined || !/^(?:timeout|expires|comment|counter)$/.test(key)) break
    cursor.next()
    if (key === 'counter') {
      const [, packets, , bytes] = Array.from({ length: 4 }, () => cursor.next())
      said[key] = { packets: Number(packets), bytes: Number(bytes) }
    } else {
      cursor.next()
      said[key] = key === 'comment' ? unquoted(value) : secondsOf(value)
    }
  }
  return val === undefined || Object.keys(said).length === 0 ? val : { elem: { val, ...said } }
}

const FACTORS: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1, ms: 0 }

/** `1d2h30m` in seconds; what is less than one is left out. */
export function secondsOf(duration: string): number {
  return [...duration.matchAll(/(\d{1,10})(ms|[wdhms])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (FACTORS[unit ?? ''] ?? 0),
    0,
  )
}

/** A word as `nft -j` has it: a number, a prefix, a range, or a text. */
export function oneValue(word: string, kind: NftKind | undefined): unknown {
  if (word.startsWith('"') || word.startsWith('@')) return unquoted(word)
  const code = word.charCodeAt(0)
  const isDigit = code >= 48 && code <= 57
  if (isDigit && /^(?:\d+|0x[\da-f]+)$/i.test(word)) return kind?.names?.[Number(word)] ?? Number(word)
  if (word === 'exists') return true
  if (word === 'missing') return false
  const slash = word.indexOf('/')
  if (slash > 0 && /^\d{1,3}$/.test(word.slice(slash + 1)) && parseAddress(word.slice(0, slash)) !== undefined)
    return { prefix: { addr: word.slice(0, slash), len: Number(word.slice(slash + 1)) } }
  const dash = word.indexOf('-')
  if (dash > 0) {
    const [from, to] = [word.slice(0, dash), word.slice(dash + 1)]
    if (isOrdered(from, kind) && isOrdered(to, kind)) return { range: [oneValue(from, kind), oneValue(to, kind)] }
  }
  if (kind?.form === 'duration') return secondsOf(word)
  return kind?.form === 'port' ? (portOfService(word) ?? word) : word
}

/** What a range can be of. */
function isOrdered(word: string, kind: NftKind | undefined): boolean {
  if (/^\d+$|^0x[\da-f]+$/i.test(word) || parseAddress(word) !== undefined || parseMac(word) !== undefined) return true
  return kind?.form === 'port' && portOfService(word) !== undefined
}
