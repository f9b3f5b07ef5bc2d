import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Inventory } from '../inventory/inventory.ts'
import { powershellWord, shellWord } from '../reach/remedies/shell-words.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { findingKinds } from './all-findings.ts'
import { decoratedInventory, HOSTILE } from './decorated-inventory.test-support.ts'
import { findFindings } from './find-findings.ts'

const subjectKinds = { machine: 'machines', segment: 'segments' } as const

test('any inventory gets findings: with a sentence, proof, subjects that are there, and commands in which a hostile name is one word', () => {
  const codes = new Set<string>()
  let before: Inventory | undefined
  let named = 0
  fc.assert(
    fc.property(decoratedInventory, (inventory) => {
      const topology = buildTopology(inventory)
      const { found, checked, unchecked } = findFindings(topology, before)
      before = inventory
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      expect(checked.length + unchecked.length).toBeLessThanOrEqual(findingKinds.length)
      const interfaces = new Set(inventory.machines.flatMap((one) => one.interfaces.map(({ id }) => id)))
      for (const { code, sentence, sources, subjects, remedies } of found) {
        codes.add(code)
        expect(sentence, code).not.toMatch(/undefined|null|NaN|\[object/)
        expect(sources.length, sentence).toBeGreaterThan(0)
        expect(subjects.length, sentence).toBeGreaterThan(0)
        for (const { kind, id } of subjects) {
          const isThere =
            kind === 'interface' ? interfaces.has(id) : inventory[subjectKinds[kind]].some((one) => one.id === id)
          expect(isThere, `${code}: ${kind} ${id}`).toBe(true)
        }
        for (const one of remedies.flatMap(({ commands }) => commands)) {
          expect(one).not.toMatch(/undefined|null/)
          if (!one.includes('Remove-Item')) continue
          named += 1
          expect(
            [powershellWord(HOSTILE), shellWord(HOSTILE)].some((word) => one.includes(word)),
            one,
          ).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
  // The inventories are not so wild that nothing is ever found.
  expect(codes.size).toBeGreaterThan(15)
  expect(named).toBeGreaterThan(10)
})
