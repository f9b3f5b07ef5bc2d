import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { findFindings } from './find-findings.ts'
import { findingsOf } from './findings-of.ts'

const inventory = sampleInventory('boot-1')
const of = findingsOf(findFindings(buildTopology(inventory)).found, inventory)
const codes = (...subject: Parameters<typeof of>) => of(...subject).map(({ code }) => code)

test('a finding about an interface is found at it and at its machine, once; at others it is not', () => {
  expect(codes({ kind: 'interface', id: 'host#eth0' })).toEqual(['unplugged'])
  expect(codes({ kind: 'machine', id: 'host' })).toEqual(['unplugged'])
  expect(codes({ kind: 'machine', id: 'guests/primary' })).toEqual([])
  expect(codes({ kind: 'segment', id: 'host' })).toEqual([])
})
