import { z } from 'zod'
import { parseAddress } from '../../net/address.ts'
import { type Action, allHold, not, type Test, type Truth } from './filter-context.ts'
import { ABSENT, fieldReader } from './nft-field.ts'
import { anyOf, holding } from './nft-value.ts'
import { PASSING_TARGETS } from './passing-targets.ts'

/** One rule, or one line of its verdict map. */
export interface Clause {
  tests: Test[]
  action: Action | undefined
}

const Match = z.object({ match: z.object({ op: z.string(), left: z.unknown(), right: z.unknown() }) })
const Target = z.object({ target: z.string() })
const Nat = z.object({ addr: z.unknown().optional(), port: z.unknown().optional() }).nullable()
const MapStatement = z.object({ vmap: z.object({ key: z.unknown(), data: z.unknown() }) })
const Vmap = z.object({
  vmap: z.object({ key: z.unknown(), data: z.object({ set: z.array(z.tuple([z.unknown(), z.unknown()])) }) }),
})

/** A rule that iptables-nft made may hold parts that `nft -j` names only: what they test is not told. */
const Extension = z.object({ xt: z.object({ type: z.string(), name: z.string() }) })

/** Targets that say all by their name. */
function targetOf(name: string): Action | undefined {
  if (name === 'MASQUERADE') return { kind: 'masquerade' }
  if (name === 'REJECT') return { kind: 'reject' }
  return PASSING_TARGETS.has(name) ? undefined : { kind: 'not-understood' }
}

/** Statements that decide nothing about whether this packet passes. */
const HARMLESS = new Set([
  'counter',
  'log',
  'comment',
  'mangle',
  'notrack',
  'limit',
  'quota',
  'ct helper',
  'ct timeout',
  'meter',
  'last',
  'flow',
])

/** Elements of the named sets and maps of a rule’s table. */
export type NamedSets = ReadonlyMap<string, readonly unknown[]>

/**
 * What an nft rule says, from its expressions (libnftables-json(5)): a verdict map gives one clause for each of its
 * lines. `@name` stands for the elements of a named set or map.
 */
export function clausesOf(expressions: readonly unknown[], sets: NamedSets = new Map()): Clause[] {
  const tests: Test[] = []
  for (const expression of expressions) {
    const match = Match.safeParse(expression).data?.match
    if (match !== undefined) {
      tests.push(testOf({ ...match, right: named(match.right, sets) }))
      continue
    }
    const lines = verdictMap(expression, sets)
    if (lines !== undefined)
      return lines.vmap.data.set.map(([value, verdict]) => mapClause(tests, lines.vmap.key, value, verdict))
    const extension = Extension.safeParse(expression).data?.xt
    if (extension?.type === 'match') {
      if (extension.name !== 'comment') tests.push(() => undefined)
      continue
    }
    const action = extension === undefined ? actionOf(expression) : targetOf(extension.name)
    if (action !== undefined) return [{ tests, action }]
  }
  return [{ tests, action: undefined }]
}

function named(value: unknown, sets: NamedSets): unknown {
  const elements = typeof value === 'string' && value.startsWith('@') ? sets.get(value.slice(1)) : undefined
  return elements === undefined ? value : { set: elements }
}

function verdictMap(expression: unknown, sets: NamedSets): z.infer<typeof Vmap> | undefined {
  const vmap = MapStatement.safeParse(expression).data?.vmap
  return vmap && Vmap.safeParse({ vmap: { ...vmap, data: named(vmap.data, sets) } }).data
}

function mapClause(tests: readonly Test[], key: unknown, value: unknown, verdict: unknown): Clause {
  return { tests: [...tests, testOf({ op: '==', left: key, right: value })], action: actionOf(verdict) }
}

const Concat = z.object({ concat: z.array(z.unknown()) })
/** An element with a timeout, comment or counter of its own. */
const Elem = z.object({ elem: z.object({ val: z.unknown() }) })

function testOf({ op, left, right }: { op: string; left?: unknown; right?: unknown }): Test {
  const parts = Concat.safeParse(left).data
  if (parts !== undefined) {
    const test = concatTest(parts.concat, right)
    return op === '!=' ? (context) => not(test(context)) : test
  }
  const read = fieldReader(left)
  const holds = holding(right)
  return (context) => {
    const field = read(context)
    if (field === undefined) return undefined
    if (field === ABSENT) return false
    switch (op) {
      case '==':
      case 'in':
        return holds(field)
      case '!=':
        return not(holds(field))
      default:
        return typeof field === 'number' && typeof right === 'number' ? ordered(op, field, right) : undefined
    }
  }
}

function ordered(op: string, field: number, right: number): Truth {
  switch (op) {
    case '<':
      return field < right
    case '>':
      return field > right
    case '<=':
      return field <= right
    case '>=':
      return field >= right
    default:
      return undefined
  }
}

/** `ip saddr . tcp dport { 10.0.0.1 . 22, … }`: one line of the set whose parts all hold. */
function concatTest(lefts: readonly unknown[], right: unknown): Test {
  const set = z.object({ set: z.array(z.unknown()) }).safeParse(right).data?.set ?? [right]
  const lines = set.map((line) => {
    const rights = Concat.safeParse(Elem.safeParse(line).data?.elem.val ?? line).data?.concat
    return rights && lefts.map((left, index) => testOf({ op: '==', left, right: rights[index] }))
  })
  return (context) => anyOf(lines.map((tests) => (tests === undefined ? undefined : allHold(tests, context))))
}

/** The verdict or translation of a statement; `undefined` for one that decides nothing. */
function actionOf(expression: unknown): Action | undefined {
  const [entry] = Object.entries(z.record(z.string(), z.unknown()).safeParse(expression).data ?? {})
  if (entry === undefined) return { kind: 'not-understood' }
  const [name, value] = entry
  switch (name) {
    case 'accept':
    case 'drop':
    case 'reject':
    case 'return':
    case 'masquerade':
      return { kind: name }
    case 'continue':
      return undefined
    case 'jump':
    case 'goto': {
      const target = Target.safeParse(value).data?.target
      return target === undefined ? { kind: 'not-understood' } : { kind: name, chain: target }
    }
    case 'snat':
    case 'dnat':
    case 'redirect':
      return natOf(name, value)
    default:
      return HARMLESS.has(name) ? undefined : { kind: 'not-understood' }
  }
}

function natOf(kind: 'snat' | 'dnat' | 'redirect', value: unknown): Action {
  const given = Nat.safeParse(value).data
  if (given === undefined) return { kind: 'not-understood' }
  const address = typeof given?.addr === 'string' ? parseAddress(given.addr) : undefined
  const port = typeof given?.port === 'number' ? given.port : undefined
  const isOther =
    (given?.addr !== undefined && address === undefined) || (given?.port !== undefined && port === undefined)
  if (isOther) return { kind: 'not-understood' }
  return { kind, ...(address === undefined ? {} : { address }), ...(port === undefined ? {} : { port }) }
}
