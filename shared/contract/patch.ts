/**
 * What makes one plain value (as JSON has them) out of another: `to` another value instead; `keys` of an object that have other
 * values, and those that it is `without`; `items` of a list, each a run of the old ones, a changed old one, or a new one.
 */
export type Patch =
  | { to: unknown }
  | { keys: Record<string, Patch>; without: string[] }
  | { items: ([from: number, count: number] | { at: number; patch: Patch } | { new: unknown })[] }

/** What makes `after` out of `before`; undefined where they hold the same. What is the same object in both is not looked into. */
export function patchBetween(before: unknown, after: unknown): Patch | undefined {
  if (Object.is(before, after)) return undefined
  if (Array.isArray(before) && Array.isArray(after)) return patchOfList(before, after)
  if (isObject(before) && isObject(after)) return patchOfObject(before, after)
  return { to: after }
}

/** The value that `patch` makes out of `before`. What did not change is the same object as before. Throws where the patch is of something else. */
export function patched(before: unknown, patch: unknown): unknown {
  if (!isObject(patch)) throw misfit()
  if ('to' in patch) return patch['to']
  const { keys, without, items } = patch
  if (Array.isArray(items) && Array.isArray(before)) return items.flatMap((item: unknown) => patchedItem(before, item))
  if (!isObject(keys) || !Array.isArray(without) || !isObject(before)) throw misfit()
  const changes = Object.entries(keys)
  if (changes.length === 0 && without.length === 0) return before
  const gone = new Set<unknown>(without)
  const changed = changes.map(([key, one]) => [key, patched(memberOf(before, key), one)] as const)
  // Entries, not assignments: a key may be called __proto__.
  return Object.fromEntries([...Object.entries(before).filter(([key]) => !gone.has(key)), ...changed])
}

/** `after`, of which whatever is as in `before` is the same object as there. */
export function sharing<T>(before: T, after: T): T {
  const patch = patchBetween(before, after)
  if (patch === undefined) return before
  // What a patch between two of them makes is one of them.
  return patched(before, patch) as T
}

function patchedItem(before: readonly unknown[], item: unknown): unknown[] {
  if (Array.isArray(item)) {
    const [from, count]: unknown[] = item
    if (!isPlace(from) || !isPlace(count) || from + count > before.length) throw misfit()
    return before.slice(from, from + count)
  }
  if (!isObject(item)) throw misfit()
  if ('new' in item) return [item['new']]
  const { at, patch } = item
  if (!isPlace(at) || at >= before.length) throw misfit()
  return [patched(before[at], patch)]
}

function patchOfObject(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Patch | undefined {
  const keys = Object.entries(after).flatMap(([key, value]) => {
    // A key without a value is none: JSON leaves it out.
    const patch = value === undefined ? undefined : patchBetween(memberOf(before, key), value)
    return patch === undefined ? [] : [[key, patch] as const]
  })
  const without = Object.keys(before).filter(
    (key) => memberOf(before, key) !== undefined && memberOf(after, key) === undefined,
  )
  return keys.length === 0 && without.length === 0 ? undefined : { keys: Object.fromEntries(keys), without }
}

type Item = Extract<Patch, { items: unknown }>['items'][number]

function patchOfList(before: readonly unknown[], after: readonly unknown[]): Patch | undefined {
  const places = placesById(before)
  const counterpart = places === undefined ? byPlace(before, after) : (one: unknown) => places.get(idOf(one))
  const items: Item[] = []
  for (const [index, one] of after.entries()) {
    const at = counterpart(one, index)
    const patch = at === undefined ? undefined : patchBetween(before[at], one)
    const last = items.at(-1)
    if (at === undefined) items.push({ new: one ?? null })
    else if (patch !== undefined) items.push({ at, patch })
    else if (Array.isArray(last) && last[0] + last[1] === at) last[1] += 1
    else items.push([at, 1])
  }
  const [first] = items
  const isWhole = Array.isArray(first) && first[0] === 0 && first[1] === before.length
  const isSame = before.length === after.length && (after.length === 0 || (items.length === 1 && isWhole))
  return isSame ? undefined : { items }
}

/** Where each stands by its id; undefined for a list of things that have none, or share one. */
function placesById(list: readonly unknown[]): ReadonlyMap<unknown, number> | undefined {
  const places = new Map<unknown, number>()
  for (const [index, one] of list.entries()) {
    const id = idOf(one)
    if (id === undefined || places.has(id)) return undefined
    places.set(id, index)
  }
  return places.size === 0 ? undefined : places
}

/** As many as before: each stands where it stood. Otherwise those at the beginning and at the end that are the same do. */
function byPlace(
  before: readonly unknown[],
  after: readonly unknown[],
): (one: unknown, index: number) => number | undefined {
  if (before.length === after.length) return (_, index) => index
  const least = Math.min(before.length, after.length)
  const isSame = (one: number, other: number) => patchBetween(before[one], after[other]) === undefined
  let head = 0
  while (head < least && isSame(head, head)) head += 1
  let tail = 0
  while (tail < least - head && isSame(before.length - 1 - tail, after.length - 1 - tail)) tail += 1
  return (_, index) => {
    if (index < head) return index
    return index >= after.length - tail ? index - after.length + before.length : undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const memberOf = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

const idOf = (one: unknown): string | undefined => {
  const id = isObject(one) ? memberOf(one, 'id') : undefined
  return typeof id === 'string' ? id : undefined
}

const misfit = () => new RangeError('a change of something else than is known here')
