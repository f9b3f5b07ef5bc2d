import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { hasChanged } from './picture.ts'

const inventory = sampleInventory('boot-2')
const picture = { troubles: [], nothingOfInterest: false }

test('the speed of a link and the end of a lease are shown when they change, and are no moment to come back to', () => {
  const after = structuredClone(inventory)
  for (const machine of after.machines)
    for (const one of machine.interfaces) one.linkSpeed = { value: 54_000_000, sources: one.sources }
  const changed = hasChanged({ inventory, troubles: [] }, { ...picture, inventory: after })
  expect(changed).toEqual({ inventory: true, lasting: false, anything: true })
})

test('a card that goes down is one', () => {
  const after = structuredClone(inventory)
  for (const machine of after.machines)
    for (const one of machine.interfaces) one.up = { value: false, sources: one.sources }
  const changed = hasChanged({ inventory, troubles: [] }, { ...picture, inventory: after })
  expect(changed).toEqual({ inventory: true, lasting: true, anything: true })
  expect(hasChanged({ inventory, troubles: [] }, { ...picture, inventory: structuredClone(inventory) })).toEqual({
    inventory: false,
    lasting: false,
    anything: false,
  })
})
