import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labInventory } from '../diagram/lab-inventory.fixture.ts'
import { Inventory } from '../inventory/inventory.ts'
import { StationState } from './contract.ts'
import { createPatchReader, createPatchWriter } from './patch-stream.ts'

/** A laptop on which guests come, go, are renamed and re-addressed, and are told in another order. */
const inventory = fc
  .record({
    guests: fc.nat(6),
    devices: fc.nat(3),
    renamed: fc.nat(6),
    reversed: fc.boolean(),
    takenAt: fc.option(fc.constant('2026-01-01T00:00:00Z'), { nil: undefined }),
  })
  .map(({ guests, devices, renamed, reversed, takenAt }) => {
    const lab = labInventory({ guests, devices, names: (i) => (i === renamed ? 'another-name' : `vm-${i}`) })
    const machines = reversed ? lab.machines.toReversed() : lab.machines
    return { ...lab, machines, ...(takenAt === undefined ? {} : { takenAt }) }
  })

const stateOf = (one: Inventory, sequence: number): StationState => ({
  sequence,
  source: { kind: 'live' },
  moments: [],
  inventory: one,
  troubles: [],
  nothingOfInterest: false,
})

test('after any series of changes the window has the inventory that the station has, and keeps what did not change', () => {
  fc.assert(
    fc.property(fc.array(inventory, { minLength: 1, maxLength: 8 }), (series) => {
      const [write, read] = [createPatchWriter(), createPatchReader()]
      let before: StationState | undefined
      for (const [index, one] of series.entries()) {
        const told = StationState.parse(read(JSON.parse(JSON.stringify(write(stateOf(one, index))))))
        // Read as the contract has it in full, not only what was not seen before.
        expect(Inventory.parse(told.inventory)).toEqual(Inventory.parse(one))
        const [host] = told.inventory?.segments ?? []
        const same = before?.inventory?.segments.find((segment) => JSON.stringify(segment) === JSON.stringify(host))
        if (same !== undefined && same.id === host?.id) expect(host).toBe(same)
        before = told
      }
    }),
    { numRuns: 60 },
  )
})
