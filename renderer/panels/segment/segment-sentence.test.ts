import { expect, test } from 'vitest'
import { segmentSentence } from './segment-sentence.ts'

const typed = (value: 'Private' | 'Internal' | 'External') => ({
  kind: 'virtual-switch' as const,
  defaultSwitch: false,
  switchType: { value, sources: [] },
})

test('each type of switch says who is on it', () => {
  expect(segmentSentence(typed('Private'))).toContain('not even the host')
  expect(segmentSentence(typed('Internal'))).toContain('with the host')
  expect(segmentSentence(typed('External'))).toContain('physical network card')
})

test('the Default Switch is told apart from a plain Internal one', () => {
  expect(segmentSentence({ ...typed('Internal'), defaultSwitch: true })).toMatch(/NAT.*every boot/)
})

test('a network of containers says how they are reached; made External it is like any other', () => {
  const hnsType = { value: 'nat', sources: [] }
  expect(segmentSentence({ ...typed('Internal'), hnsType })).toMatch(/containers.*docker run -p/)
  expect(segmentSentence({ ...typed('External'), hnsType, external: true })).toContain('physical network card')
})

test('a network without a type is described by its kind', () => {
  expect(segmentSentence({ kind: 'bridge', defaultSwitch: false })).toMatch(/^A bridge/)
  expect(segmentSentence({ kind: 'virtual-switch', defaultSwitch: false })).toContain('not recorded')
})
