import { z } from 'zod'
import { addressToNumber, familyOf, parseAddress } from '../../net/address.ts'
import { contains, parsePrefix } from '../../net/prefix.ts'
import type { Truth } from './filter-context.ts'

/** What a field of the packet holds: an address or a name as text, or a number. Several for a field with flags (`ct status`). */
export type FieldValue = string | number | readonly string[]

/** Whether a field holds what a rule wants. */
export type Holds = (field: FieldValue) => Truth

const PrefixValue = z.object({ prefix: z.object({ addr: z.string(), len: z.number().int() }) })
const RangeValue = z.object({ range: z.tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]) })
const SetValue = z.object({ set: z.union([z.array(z.unknown()), z.string(), z.number()]) })
const ElemValue = z.object({ elem: z.object({ val: z.unknown() }) })

const notUnderstood: Holds = () => undefined

/**
 * Reads the right side of an nft match, once: a value, prefix, range, list or set (libnftables-json(5)). A named set that
 * was not recorded is not understood.
 */
export function holding(right: unknown): Holds {
  if (typeof right === 'string' && right.startsWith('@')) return notUnderstood
  if (typeof right === 'string' || typeof right === 'number') return same(right)
  if (Array.isArray(right)) return any(right.map(holding))
  const set = SetValue.safeParse(right).data
  if (set !== undefined) return holding(set.set)
  const elem = ElemValue.safeParse(right).data
  if (elem !== undefined) return holding(elem.elem.val)
  const prefix = PrefixValue.safeParse(right).data
  if (prefix !== undefined) return remembering(inPrefix(`${prefix.prefix.addr}/${prefix.prefix.len}`))
  const range = RangeValue.safeParse(right).data
  return range === undefined ? notUnderstood : inRange(...range.range)
}

function any(parts: readonly Holds[]): Holds {
  return (field) => {
    let all: Truth = false
    for (const part of parts) {
      const truth = part(field)
      if (truth === true) return true
      if (truth === undefined) all = undefined
    }
    return all
  }
}

/** True where one is; else not understood where one is. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

function same(wanted: string | number): Holds {
  const text = String(wanted)
  const number = Number(wanted)
  const begin = text.endsWith('*') ? text.slice(0, -1) : undefined
  const plain = parseAddress(text) ?? text
  return (field) => {
    if (typeof field === 'object') return field.includes(text)
    if (typeof field === 'number') return Number.isNaN(number) ? undefined : field === number
    if (typeof wanted === 'number') return undefined
    return begin === undefined ? field === plain : field.startsWith(begin)
  }
}

function inPrefix(text: string): Holds {
  const prefix = parsePrefix(text)
  return (field) => {
    const address = typeof field === 'string' ? parseAddress(field) : undefined
    return prefix === undefined || address === undefined ? undefined : contains(prefix, address)
  }
}

function inRange(from: string | number, to: string | number): Holds {
  const [first, last] = [from, to].map((one) => (typeof one === 'string' ? parseAddress(one) : undefined))
  const between = remembering((field) => {
    const value = typeof field === 'string' ? parseAddress(field) : undefined
    if (value === undefined || first === undefined || last === undefined) return undefined
    if (familyOf(value) !== familyOf(first)) return false
    const number = addressToNumber(value)
    return number >= addressToNumber(first) && number <= addressToNumber(last)
  })
  return (field) => (typeof field === 'number' ? field >= Number(from) && field <= Number(to) : between(field))
}

/** The same addresses are asked about for every pair of machines. */
function remembering(holds: Holds): Holds {
  const known = new Map<FieldValue, Truth>()
  return (field) => {
    if (known.has(field)) return known.get(field)
    const truth = holds(field)
    if (typeof field === 'string') known.set(field, truth)
    return truth
  }
}
