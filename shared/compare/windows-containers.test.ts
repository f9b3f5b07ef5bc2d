import { expect, test } from 'vitest'
import { recordedFixture } from '../../tests/support/recorded-fixture.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import type { RecordedOutput } from '../recording/recording.ts'
import { sentences } from './changed.test-support.ts'
import { compare } from './compare.ts'

type Edit = (output: RecordedOutput) => RecordedOutput | undefined

/** The laptop with containers, with some outputs otherwise, or (undefined) not recorded. */
function inventoryOf(edit: Edit = (output) => output) {
  const recording = recordedFixture('windows-containers')
  const machines = recording.machines.map((one) => ({ ...one, outputs: one.outputs.flatMap((out) => edit(out) ?? []) }))
  return buildInventory({ ...recording, machines }, { vendorOf: () => undefined })
}

const ENDPOINTS = 'Get-HnsEndpoint'
const replaced = (command: string, from: string | RegExp, to: string): Edit => {
  return (output) => (output.command === command ? { ...output, text: output.text.replace(from, to) } : output)
}
const is = inventoryOf()
const WEB = /\{"ID":"4b1f8e20.*\},\n/
/** Neither the neighbour table nor Hyper-V know a container that is gone. */
const withoutWeb: Edit = (output) => {
  if (output.command === 'Get-NetNeighbor')
    return { ...output, text: output.text.replace(/.*172\.27\.215\.14.*\n/, '') }
  if (output.command === 'Get-VMNetworkAdapter -All')
    return { ...output, text: output.text.replace(/,\n.*Container NIC.*/, '') }
  return replaced(ENDPOINTS, WEB, '')(output)
}

test('a container that was started is new, with its port; one that was stopped is gone', () => {
  const started = sentences(compare(inventoryOf(withoutWeb), is))
  expect(started).toContainEqual(expect.stringMatching(/^3f9c1d2e7a60 is new/))
  expect(started).toContainEqual(expect.stringMatching(/the port mappings changed: 1 added/))
  expect(sentences(compare(is, inventoryOf(withoutWeb)))).toContainEqual(expect.stringMatching(/^3f9c1d2e7a60 is gone/))
})

test('another published port, and another address, are told; the same container stays the same', () => {
  const port = compare(is, inventoryOf(replaced(ENDPOINTS, '"ExternalPort":8080', '"ExternalPort":9090')))
  expect(sentences(port)).toContainEqual(expect.stringMatching(/the port mappings changed: 1 added, 1 taken away/))
  const moved = sentences(compare(is, inventoryOf(replaced(ENDPOINTS, '172.27.220.90', '172.27.220.91'))))
  expect(moved).toContainEqual(expect.stringContaining('172.27.220.91'))
  expect(moved.filter((one) => /is (?:new|gone)/.test(one))).toEqual([])
})

test.each([
  ['not recorded', undefined],
  ['refused', { code: 'denied' as const, sentence: 'only to administrators' }],
])('where containers were %s nobody is gone, and no port: it is not known', (_, failure) => {
  const silent: Edit = (output) => {
    if (!/^Get-Hns/.test(output.command)) return output
    return failure && { ...output, text: '', failure }
  }
  const { differences, notRecorded } = compare(is, inventoryOf(silent))
  expect(differences.filter(({ sentence }) => /c07e55d1b9a8|3f9c1d2e7a60|port mapping|is gone/.test(sentence))).toEqual(
    [],
  )
  expect(notRecorded.map(({ sentence }) => sentence).join('\n')).toContain('list of network endpoints')
})
