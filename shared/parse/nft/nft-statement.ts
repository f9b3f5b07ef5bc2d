import type { FilterChainFact } from '../../facts/fact.ts'
import type { NftCursor } from './nft-cursor.ts'
import { type NftField, nftField } from './nft-field.ts'
import type { NftKind } from './nft-kind.ts'
import { nftLimit, nftLog, nftQuota } from './nft-meters.ts'
import { nftTranslation } from './nft-translation.ts'
import { nftRight, nftVerdict, secondsOf } from './nft-value.ts'
import { unquoted } from './nft-words.ts'

type Expression = Record<string, unknown>

/** Signs and words between the two sides of a match, and what `nft -j` calls them. */
const OPERATORS: Readonly<Record<string, string>> = {
  '==': '==',
  eq: '==',
  '!=': '!=',
  ne: '!=',
  '<': '<',
  lt: '<',
  '>': '>',
  gt: '>',
  '<=': '<=',
  le: '<=',
  '>=': '>=',
  ge: '>=',
  '!': '!',
}
const BITWISE: Readonly<Record<string, string>> = { '&': '&', and: '&', '|': '|', or: '|', '^': '^', xor: '^' }

/**
 * One statement of a rule, as `nft -j` has it (libnftables-json(5)); `undefined` for one that is not understood, `null` for one
 * that says nothing of packets: a comment.
 */
export function nftStatement(cursor: NftCursor, family: FilterChainFact['family']): Expression | null | undefined {
  const verdict = nftVerdict(cursor)
  if (verdict !== undefined) return verdict
  switch (cursor.peek()) {
    case 'comment':
      cursor.next()
      cursor.next()
      return null
    case 'counter':
      return counter(cursor)
    case 'log':
      return nftLog(cursor)
    case 'limit':
      return nftLimit(cursor)
    case 'quota':
      return nftQuota(cursor)
    case 'notrack':
      cursor.next()
      return { notrack: null }
    case 'flow':
      return flow(cursor)
    case 'last':
      return last(cursor)
    case 'reject':
      return reject(cursor, family)
    case 'masquerade':
    case 'redirect':
    case 'snat':
    case 'dnat':
      return nftTranslation(cursor)
    case 'xt':
      return extension(cursor)
    case 'add':
    case 'update':
    case 'delete':
      return setStatement(cursor)
    default:
      return connectionStatement(cursor) ?? match(cursor)
  }
}

function counter(cursor: NftCursor): Expression | undefined {
  cursor.next()
  if (cursor.take('name')) {
    const name = cursor.next()
    return name === undefined ? undefined : { counter: unquoted(name) }
  }
  if (!cursor.take('packets')) return { counter: null }
  const packets = Number(cursor.next())
  return cursor.take('bytes') ? { counter: { packets, bytes: Number(cursor.next()) } } : undefined
}

/** `flow add @ft`: packets of this conversation take a shorter way from now on. */
function flow(cursor: NftCursor): Expression | undefined {
  cursor.next()
  const [op, flowtable] = [cursor.next(), cursor.next()]
  return flowtable?.startsWith('@') === true ? { flow: { op, flowtable } } : undefined
}

/** When a packet came here: `last used 5m`. */
function last(cursor: NftCursor): Expression {
  cursor.next()
  if (cursor.take('used')) cursor.next()
  return { last: null }
}

/** Without `with` a reject says what the family has for "no such port". */
const REJECTS: Partial<Record<FilterChainFact['family'], string>> = { ip: 'icmp', ip6: 'icmpv6' }

function reject(cursor: NftCursor, family: FilterChainFact['family']): Expression | undefined {
  cursor.next()
  if (!cursor.take('with')) return { reject: { type: REJECTS[family] ?? 'icmpx', expr: 'port-unreachable' } }
  const type = cursor.next()
  if (type === 'tcp') return cursor.take('reset') ? { reject: { type: 'tcp reset' } } : undefined
  cursor.take('type')
  const expr = cursor.next()
  return type === undefined || expr === undefined ? undefined : { reject: { type, expr } }
}

/** What iptables-nft made and nft only names: `xt target "MASQUERADE"`. */
function extension(cursor: NftCursor): Expression | undefined {
  cursor.next()
  const [type, name] = [cursor.next(), cursor.next()]
  return type === undefined || name === undefined ? undefined : { xt: { type, name: unquoted(name) } }
}

/** `add @seen { ip saddr timeout 5m }`: no verdict, whatever the set is for. */
function setStatement(cursor: NftCursor): Expression | undefined {
  const op = cursor.next()
  const set = cursor.next()
  if (set?.startsWith('@') !== true || !cursor.take('{')) return undefined
  const field = concatenated(cursor)
  const timeout = cursor.take('timeout') ? secondsOf(cursor.next() ?? '') : undefined
  const limit = cursor.peek() === 'limit' ? nftLimit(cursor) : undefined
  if (field === undefined || !cursor.take('}')) return undefined
  const elem = timeout === undefined ? field.left : { elem: { val: field.left, timeout } }
  return { set: { op, elem, set, ...(limit === undefined ? {} : { stmt: [limit] }) } }
}

/** Statements that begin with `ct` and are no match. */
function connectionStatement(cursor: NftCursor): Expression | undefined {
  if (cursor.peek() !== 'ct') return undefined
  const [what = '', second] = [cursor.peek(1), cursor.peek(2)]
  if (what === 'count') {
    cursor.next()
    cursor.next()
    const inv = cursor.take('over')
    return { 'ct count': { val: Number(cursor.next()), ...(inv ? { inv } : {}) } }
  }
  if (second !== 'set' || !['helper', 'timeout', 'expectation'].includes(what)) return undefined
  for (let i = 0; i < 3; i += 1) cursor.next()
  const name = cursor.next()
  return name === undefined ? undefined : { [`ct ${what}`]: unquoted(name) }
}

interface Left {
  left: unknown
  kinds: NftKind[]
}

/** `ip saddr . tcp dport`, `meta mark & 0xff`. */
function concatenated(cursor: NftCursor): Left | undefined {
  const first = nftField(cursor)
  if (first === undefined) return undefined
  const fields: NftField[] = [first]
  while (cursor.take('.')) {
    const next = nftField(cursor)
    if (next === undefined) return undefined
    fields.push(next)
  }
  const kinds = fields.map(({ kind }) => kind)
  return fields.length > 1 ? { left: { concat: fields.map(({ left }) => left) }, kinds } : masked(cursor, first)
}

function masked(cursor: NftCursor, { left, kind }: NftField): Left | undefined {
  const sign = BITWISE[cursor.peek() ?? '']
  if (sign === undefined) return { left, kinds: [kind] }
  cursor.next()
  const mask = nftRight(cursor, [kind])
  return mask === undefined ? undefined : { left: { [sign]: [left, mask] }, kinds: [kind] }
}

function match(cursor: NftCursor): Expression | undefined {
  const field = concatenated(cursor)
  if (field === undefined) return undefined
  const { left, kinds } = field
  if (cursor.take('vmap')) {
    const data = nftRight(cursor, kinds)
    return data === undefined ? undefined : { vmap: { key: left, data } }
  }
  if (cursor.take('set')) {
    const value = assigned(cursor)
    return value === undefined ? undefined : { mangle: { key: left, value } }
  }
  const isMask = kinds[0]?.form === 'flags' && typeof left === 'object' && left !== null && '&' in left
  const printed = OPERATORS[cursor.peek() ?? '']
  if (printed !== undefined) cursor.next()
  const right = nftRight(cursor, kinds)
  if (right === undefined) return undefined
  // `tcp flags syn / fin,syn`: of these flags only those are set.
  if (cursor.take('/')) {
    const mask = nftRight(cursor, kinds)
    return mask === undefined ? undefined : { match: { op: printed ?? '==', left: { '&': [left, mask] }, right } }
  }
  const isAny =
    kinds[0]?.form === 'flags' && !isMask && !(typeof right === 'object' && right !== null && 'set' in right)
  return { match: { op: printed ?? (isAny ? 'in' : '=='), left, right } }
}

/** What a mark and the like is set to: a value, or another field. */
function assigned(cursor: NftCursor): unknown {
  if (!/^(?:meta|ct|rt|mark|ip6?|tcp|udp|th)$/.test(cursor.peek() ?? '')) return nftRight(cursor, [])
  return concatenated(cursor)?.left
}
