import { expect, test } from 'vitest'
import { z } from 'zod'
import { readOnce } from './read-once.ts'

const Thing = z.object({ id: z.string(), tags: z.array(z.number()) })
const Things = z.array(readOnce(Thing))

test('what was read once is the same object, and not read again', () => {
  const thing = { id: 'a', tags: [1] }
  expect(Things.parse([thing])[0]).toBe(thing)
  // Whoever changes it meanwhile is not found out: that nobody may.
  Reflect.set(thing, 'id', 1)
  expect(Things.safeParse([thing]).success).toBe(true)
})

test('what is wrong is refused, with its place; another time, too', () => {
  const wrong = [{ id: 'a', tags: ['x'] }]
  for (let times = 0; times < 2; times += 1)
    expect(Things.safeParse(wrong).error?.issues[0]?.path).toEqual([0, 'tags', 0])
  for (const other of [null, undefined, 'a', 1]) expect(Things.safeParse([other]).success).toBe(false)
})
