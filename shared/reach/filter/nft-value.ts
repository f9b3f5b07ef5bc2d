import { z } from 'zod'
import { addressToNumber, familyOf, parseAddress } from '../../net/address.ts'
import { contains, parsePrefix } from '../../net/prefix.ts'
import type { Truth } from './filter-context.ts'

/** What a field of the packet holds: an address or a name as text, or a number. Several for a field with flags (`ct status`). */
export type FieldValue = string | number | readonly string[]

const PrefixValue = z.object({ prefix: z.object({ addr: z.string(), len: z.number().int() }) })
const RangeValue = z.object({ range: z.tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]) })
const SetValue = z.object({ set: z.union([z.array(z.unknown()), z.string(), z.number()]) })
const ElemValue = z.object({ elem: z.object({ val: z.unknown() }) })

/** Whether a field holds what the right side of an nft match names: a value, prefix, range, list or set (libnftables-json(5)). */
export function holds(field: FieldValue, right: unknown): Truth {
  if (typeof right === 'string' && right.startsWith('@')) return undefined
  if (typeof right === 'string' || typeof right === 'number') return same(field, right)
  if (Array.isArray(right)) return anyOf(right.map((one) => holds(field, one)))
  const set = SetValue.safeParse(right).data
  if (set !== undefined) return holds(field, set.set)
  const elem = ElemValue.safeParse(right).data
  if (elem !== undefined) return holds(field, elem.elem.val)
  const prefix = PrefixValue.safeParse(right).data
  if (prefix !== undefined) return inPrefix(field, `${prefix.prefix.addr}/${prefix.prefix.len}`)
  const range = RangeValue.safeParse(right).data
  return range === undefined ? undefined : inRange(field, ...range.range)
}

/** True where one is; else not understood where one is. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

function same(field: FieldValue, wanted: string | number): Truth {
  if (typeof field === 'object') return field.includes(String(wanted))
  if (typeof field === 'number') return Number.isNaN(Number(wanted)) ? undefined : field === Number(wanted)
  if (typeof wanted === 'number') return undefined
  if (wanted.endsWith('*')) return field.startsWith(wanted.slice(0, -1))
  const address = parseAddress(wanted)
  return address === undefined ? field === wanted : field === address
}

function inPrefix(field: FieldValue, text: string): Truth {
  const prefix = parsePrefix(text)
  const address = typeof field === 'string' ? parseAddress(field) : undefined
  return prefix === undefined || address === undefined ? undefined : contains(prefix, address)
}

function inRange(field: FieldValue, from: string | number, to: string | number): Truth {
  if (typeof field === 'number') return field >= Number(from) && field <= Number(to)
  const [value, first, last] = [field, from, to].map((one) => (typeof one === 'string' ? parseAddress(one) : undefined))
  if (value === undefined || first === undefined || last === undefined) return undefined
  if (familyOf(value) !== familyOf(first)) return false
  const number = addressToNumber(value)
  return number >= addressToNumber(first) && number <= addressToNumber(last)
}
