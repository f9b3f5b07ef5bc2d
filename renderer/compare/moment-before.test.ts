import { expect, test } from 'vitest'
import type { KeptMoment } from '../../shared/contract/contract.ts'
import { momentBefore } from './moment-before.ts'

const moment = (id: string, from: KeptMoment['from'], recording = 'a'): KeptMoment => ({
  id,
  from,
  name: id,
  recording,
  current: false,
})
const moments = [
  ...['1', '2', '3'].map((id) => moment(id, 'shown')),
  ...['4', '5', '6'].map((id) => moment(id, 'live')),
  ...['7', '8'].map((id) => moment(id, 'beside')),
  moment('9', 'beside', 'b'),
]

test.each<[string, string | undefined, string]>([
  ['1', undefined, 'the first of a recording has none before it'],
  ['3', '2', 'of a recording it is the one before'],
  ['4', undefined, 'the first look has none before it'],
  ['5', '4', 'live it is the first look'],
  ['6', '4', 'and stays that, however often something changes'],
  ['8', '7', 'beside, too'],
  ['9', undefined, 'of another recording beside it is none'],
])('before %s comes %s: %s', (id, expected) => {
  const found = moments.find((one) => one.id === id)
  expect(momentBefore(moments, found)?.id).toBe(expected)
})

test('before what is not there comes nothing', () => {
  expect(momentBefore(moments, undefined)).toBeUndefined()
  expect(momentBefore([], moment('1', 'shown'))).toBeUndefined()
})
