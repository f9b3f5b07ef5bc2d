import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { fixtureInventory, sentences } from './changed.test-support.ts'
import { compare } from './compare.ts'
import { Comparison } from './comparison.ts'

const pool = [
  sampleInventory('boot-1'),
  sampleInventory('boot-2'),
  sampleInventory('boot-2', { lan: false }),
  fixtureInventory('linux-lab'),
  fixtureInventory('windows-json'),
]

/** Takes parts out of an inventory, and gives parts of it the names, MACs and places of others: what no recorder would write. */
const anyInventory = fc
  .record({
    base: fc.constantFrom(...pool),
    drop: fc.array(fc.nat(60), { maxLength: 12 }),
    swap: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }),
    word: fc.string({ maxLength: 12, unit: 'grapheme' }),
  })
  .map(({ base, drop, swap, word }) => {
    const made = structuredClone(base)
    made.machines = made.machines.filter((one, index) => one.id === made.host || !drop.includes(index))
    made.segments = made.segments.filter((_, index) => !drop.includes(index + 20))
    made.outputs = made.outputs.filter((_, index) => !drop.includes(index + 30))
    for (const [from, to] of swap) mix(made, from, to, word)
    return made
  })

function mix(made: Inventory, from: number, to: number, word: string): void {
  const interfaces = made.machines.flatMap((machine) => machine.interfaces)
  const [one, other] = [interfaces[from % interfaces.length], interfaces[to % interfaces.length]]
  const [machine, second] = [made.machines[from % made.machines.length], made.machines[to % made.machines.length]]
  if (one === undefined || other === undefined || machine === undefined || second === undefined) return
  if (other.mac !== undefined) one.mac = other.mac
  one.addresses = other.addresses
  if (from % 3 === 0) machine.name.value = word
  if (from % 3 === 1) machine.routes = second.routes
  if (from % 3 === 2) machine.settings = second.settings
}

const runs = { numRuns: 80, seed: 7 }

test('nothing differs from itself, whatever it is', () => {
  fc.assert(
    fc.property(anyInventory, (one) => {
      const { differences, verdicts, notRecorded } = compare(one, structuredClone(one))
      expect([differences, verdicts, notRecorded]).toEqual([[], [], []])
    }),
    runs,
  )
})

test('any two can be compared, and what is said has its shape and no sentence about nothing', () => {
  fc.assert(
    fc.property(anyInventory, anyInventory, (one, other) => {
      const comparison = Comparison.parse(compare(one, other))
      const all = [...comparison.differences, ...comparison.verdicts, ...comparison.notRecorded]
      expect(all.filter(({ sentence }) => /undefined|\[object|NaN/.test(sentence))).toEqual([])
      expect(compare(one, other)).toEqual(comparison)
    }),
    { ...runs, numRuns: 40 },
  )
})

test('what was recorded less of differs in nothing: commands that were not run change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('linux-lab' as const, 'windows-json' as const), fc.nat(), (folder, seed) => {
      const whole = fixtureInventory(folder)
      const less = fixtureInventory(folder, (path, text) => (isLeftOut(path, seed) ? undefined : text))
      expect([...sentences(compare(whole, less)), ...sentences(compare(less, whole))]).toEqual([])
    }),
    { ...runs, numRuns: 25 },
  )
})

function isLeftOut(path: string, seed: number): boolean {
  const sum = [...path].reduce((all, sign) => (all * 31 + sign.charCodeAt(0) + seed) % 997, 7)
  return sum % 4 === 0
}
