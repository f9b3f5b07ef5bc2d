import { expect, test } from 'vitest'
import { cardLineKeeping } from './words.ts'

test('a maker’s long name gives way to what is told after it, and a short one stays whole', () => {
  expect(cardLineKeeping('NAT assumed', 'AVM Audiovisuelles Marketing und Computersysteme')).toEqual([
    expect.stringMatching(/^AVM Audio.*… · NAT assumed$/),
  ])
  expect(cardLineKeeping('NAT assumed', undefined, 'Vantiva USA')).toEqual(['Vantiva USA · NAT assumed'])
  expect(cardLineKeeping('NAT assumed', undefined)).toEqual(['NAT assumed'])
  expect(cardLineKeeping(undefined, '10.0.0.1', 'Vantiva USA')).toEqual(['10.0.0.1 · Vantiva USA'])
})
