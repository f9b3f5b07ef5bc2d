import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { RefusedError } from '../carrier/refused-error.ts'
import { silentClient } from '../carrier/silent-client.test-support.ts'
import { analyse } from '../state/analysis.ts'
import { workedFindings } from './worked-findings.ts'

const then = sampleInventory('boot-1')

/** A station that keeps one earlier moment, and counts how often it is asked for. */
function keeping(id: string) {
  const asked: string[] = []
  const inventory = async (wanted: { id: string }) => {
    asked.push(wanted.id)
    if (wanted.id !== id) throw new RefusedError({ code: 'no-such-moment', sentence: 'It is not kept.' })
    return then
  }
  return { asked, client: silentClient({ compare: { inventory } }) }
}

const codes = async (...given: Parameters<typeof workedFindings>) => {
  const worked = workedFindings(...given)
  const { found } = worked.later === undefined ? worked.now : await worked.later
  return found.map(({ code }) => code)
}

test('what is on show is held against the moment before, which is asked for once', async () => {
  const { client, asked } = keeping('7')
  const analysis = analyse(sampleInventory('boot-2'))
  expect(await codes(analysis, client, '7')).toContain('default-switch-readdressed')
  expect(await codes(analysis, client, '7')).toContain('default-switch-readdressed')
  expect(await codes(analyse(sampleInventory('boot-2')), client, '7')).toContain('default-switch-readdressed')
  expect(asked).toEqual(['7'])
})

test('without one, or where it is no longer kept, all else is found', async () => {
  const { client, asked } = keeping('7')
  const analysis = analyse(sampleInventory('boot-2'))
  const without = await codes(analysis, client, undefined)
  expect(without).toContain('llmnr-on')
  expect(without).not.toContain('default-switch-readdressed')
  expect(asked).toEqual([])
  expect(await codes(analysis, client, '8')).toEqual(without)
  // It comes a moment later than the picture: what was found without it is found anew.
  expect(await codes(analysis, client, '7')).toEqual(['default-switch-readdressed', ...without])
})
