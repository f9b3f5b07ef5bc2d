import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { Inventory } from '../inventory/inventory.ts'
import { patchBetween, patched } from './patch.ts'
import { createPatchReader, createPatchWriter } from './patch-stream.ts'

const crossed = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What arrives where only what changed is sent. */
function sent(before: unknown, after: unknown): unknown {
  const patch = patchBetween(before, after)
  return patch === undefined ? before : patched(before, crossed(patch))
}

/** Lists of things with ids, as inventories have them, among other JSON. */
const thing = fc.record(
  { id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.string(), tags: fc.array(fc.nat(3)), more: fc.jsonValue() },
  { requiredKeys: ['id'] },
)
const value = fc.oneof(fc.jsonValue(), fc.array(thing), fc.dictionary(fc.string(), fc.array(thing)))
// JSON has no -0.
const json = value.map(crossed)

describe('what is sent of a change', () => {
  test('makes any value out of any other', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(sent(before, after)).toEqual(after)
      }),
      { numRuns: 500 },
    )
  })

  test('is nothing where nothing changed', () => {
    fc.assert(fc.property(json, (one) => patchBetween(one, crossed(one)) === undefined))
  })

  test('after any series of values, and with a new listener in between, both ends have the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(json, fc.boolean()), { maxLength: 8 }), (series) => {
        let [write, read] = [createPatchWriter(), createPatchReader()]
        for (const [one, isNew] of series) {
          if (isNew) [write, read] = [createPatchWriter(), createPatchReader()]
          expect(read(crossed(write(one)))).toEqual(one)
        }
      }),
    )
  })

  test('is small for a small change of an inventory, and all else is the same object as before', () => {
    const before = sampleInventory('boot-2')
    const after = Inventory.parse(crossed(before))
    const [machine] = after.machines.filter(({ name }) => name.value === 'ccl-vm-1')
    if (machine !== undefined) machine.name.value = 'renamed'
    expect(JSON.stringify(patchBetween(before, after)).length).toBeLessThan(200)
    const now = Inventory.parse(sent(before, after))
    expect(now).toEqual(after)
    const shared = sent(before, after)
    expect(shared).toMatchObject({ segments: expect.anything() })
    expect(Reflect.get(Object(shared), 'segments')).toBe(before.segments)
  })

  test('from one boot of the sample to the other gives the other', () => {
    const [one, other] = [sampleInventory('boot-1'), sampleInventory('boot-2')]
    expect(sent(one, other)).toEqual(other)
    expect(sent(other, one)).toEqual(one)
  })

  test('may hold keys that JavaScript has other uses for', () => {
    const odd: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "id": "x"}')
    expect(JSON.stringify(sent({ id: 'y' }, odd))).toContain('"__proto__":{"polluted":true}')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

test.each<[unknown, unknown, string]>([
  [null, [1], 'no patch'],
  [{}, [1], 'an empty one'],
  [{ items: [[0, 2]] }, [1], 'a run beyond the end'],
  [{ items: [[-1, 1]] }, [1], 'a run before the beginning'],
  [{ items: [{ at: 1, patch: { to: 2 } }] }, [1], 'an item that is not there'],
  [{ items: ['x'] }, [1], 'no item'],
  [{ keys: { a: { to: 1 } }, without: [] }, [1], 'keys of a list'],
  [{ items: [] }, { a: 1 }, 'items of an object'],
])('%j for %j is refused: %s', (patch, before) => {
  expect(() => patched(before, patch)).toThrow(RangeError)
})
