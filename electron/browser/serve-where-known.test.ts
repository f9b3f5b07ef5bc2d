import { expect, test } from 'vitest'
import { refusal } from '../../shared/recording/refusal.ts'
import { keepNothing } from '../station/keepsake.ts'
import { serveWhereKnown } from './serve-where-known.ts'

/** Serves on any port that is not taken; a free one is the next of a row. */
function ports() {
  const taken = new Set<number>()
  let next = 40_000
  const serve = async (wanted?: number) => {
    if (wanted !== undefined && taken.has(wanted)) return refusal('port-in-use', 'It is in use.')
    next += wanted === undefined ? 1 : 0
    const port = wanted ?? next
    taken.add(port)
    return { port }
  }
  return { taken, serve }
}

test('the next start has the port of the last one, and a second Switchyard always its own', async () => {
  const { taken, serve } = ports()
  const keepsake = keepNothing()
  expect(await serveWhereKnown(keepsake, serve)).toEqual({ port: 40_001 })
  expect(await serveWhereKnown(keepsake, serve)).toEqual({ port: 40_002 })
  taken.clear()
  expect(await serveWhereKnown(keepsake, serve)).toEqual({ port: 40_001 })
  expect(await serveWhereKnown(keepsake, serve)).toEqual({ port: 40_002 })
})

test('what is known stays short, however many run at once; where nothing can be served, nothing is kept', async () => {
  const { serve } = ports()
  const keepsake = keepNothing()
  for (let count = 0; count < 6; count += 1) await serveWhereKnown(keepsake, serve)
  expect(keepsake.read().ports).toEqual([40_003, 40_004, 40_005, 40_006])
  const before = keepsake.read().ports
  expect(await serveWhereKnown(keepsake, async () => refusal('port-not-had', 'None.'))).toMatchObject({
    code: 'port-not-had',
  })
  expect(keepsake.read().ports).toEqual(before)
})
