import { expect, test } from 'vitest'
import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import { canBeAsked } from './guest-to-ask.ts'

const inventory = sampleInventory('boot-2')
const primary = machineNamed(inventory, 'primary')
const source = { kind: 'assumed', code: 'x', sentence: 'x' } as const

test('a guest that runs can be asked, also once more; whose commands are run anyway, who is off, and who is no machine can’t', () => {
  const can = (more: Partial<Machine>, outputs: Inventory['outputs'] = []) =>
    canBeAsked({ ...primary, ...more }, { ...inventory, outputs })
  const output = { id: 'a', machine: primary.id, command: 'ip address', facts: 1, unread: [] }
  expect(can({})).toBe(true)
  expect(
    can({}, [
      { ...output, asked: { by: 'ssh', at: '2026-11-25T08:00:00.000Z' } },
      { ...output, pasted: true },
    ]),
  ).toBe(true)
  expect(can({}, [output])).toBe(false)
  expect(can({ power: { value: 'off', sources: [source] } })).toBe(false)
  expect(can({ kind: 'lan-device' })).toBe(false)
  const run = { form: 'container', manager: 'docker' } as const
  expect(can({ guest: { value: run, sources: [source] } })).toBe(false)
  expect(can({ guest: { value: { ...run, manager: 'lxd' }, sources: [source] } })).toBe(true)
})
