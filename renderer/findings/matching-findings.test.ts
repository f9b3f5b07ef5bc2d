import { expect, test } from 'vitest'
import { findFindings } from '../../shared/findings/find-findings.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { matchingFindings } from './matching-findings.ts'

const { found } = findFindings(buildTopology(sampleInventory('boot-2')))
const codes = (typed: string) => matchingFindings(found, typed).map(({ code }) => code)

test('every word counts, in any order and case, in what is said or in the code', () => {
  expect(codes('  LLMNR ')).toEqual(['llmnr-on'])
  expect(codes('10.0.0.81 software')).toEqual(['mac-without-vendor'])
  expect(codes('llmnr software')).toEqual([])
})

test('nothing typed leaves all', () => {
  expect(codes('')).toEqual(found.map(({ code }) => code))
})
