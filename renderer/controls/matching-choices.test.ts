import { expect, test } from 'vitest'
import { matchingChoices } from './matching-choices.ts'

const choices = [
  { id: 'host', name: 'CC-Labs-2', detail: '10.0.0.229' },
  { id: 'a', name: 'my-cc', detail: '10.0.0.63' },
  { id: 'b', name: 'primary', detail: '192.168.41.102' },
]
const idsFor = (typed: string) => matchingChoices(choices, typed).map(({ id }) => id)

test('nothing typed offers everything in its order', () => {
  expect(idsFor('')).toEqual(['host', 'a', 'b'])
})

test('any case, name or address; a name that begins so comes first', () => {
  expect(matchingChoices([...choices].reverse(), 'CC').map(({ id }) => id)).toEqual(['host', 'a'])
  expect(idsFor('41.102')).toEqual(['b'])
})

test('every word must be found', () => {
  expect(idsFor('cc 63')).toEqual(['a'])
  expect(idsFor('cc 99')).toEqual([])
})
