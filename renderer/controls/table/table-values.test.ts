import { expect, test } from 'vitest'
import { addressOrder } from './address-order.ts'
import { compareValues } from './compare-values.ts'
import { matchingRows } from './matching-rows.ts'

const sorted = (texts: (string | undefined)[]) =>
  texts.toSorted((a, b) => compareValues(addressOrder(a), addressOrder(b)))

test('addresses sort as numbers, IPv4 before IPv6, what is not known last', () => {
  expect(sorted(['fe80::2', '10.0.0.10', undefined, '10.0.0.2', '9.255.0.1', 'fe80::1'])).toEqual([
    '9.255.0.1',
    '10.0.0.2',
    '10.0.0.10',
    'fe80::1',
    'fe80::2',
    undefined,
  ])
})

test('of prefixes that begin alike the shorter comes first', () => {
  expect(sorted(['10.0.0.0/24', '10.0.0.0/8', '0.0.0.0/0', '10.0.0.0/32'])).toEqual([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '10.0.0.0/24',
    '10.0.0.0/32',
  ])
})

test('words sort as people sort them', () => {
  expect(['eth10', 'Eth2', 'br0'].toSorted(compareValues)).toEqual(['br0', 'Eth2', 'eth10'])
})

test('a row is kept where all words are found, in whichever of its columns', () => {
  const rows = ['10.0.0.1 router', '10.0.0.2 nas'].map((row, place) => ({ row, place }))
  const text = [{ name: 'row', of: (row: string) => row }]
  expect(matchingRows(rows, text, '10.0 NAS').map(({ place }) => place)).toEqual([1])
  expect(matchingRows(rows, text, ' ')).toHaveLength(2)
  expect(matchingRows(rows, text, 'nas router')).toEqual([])
})
