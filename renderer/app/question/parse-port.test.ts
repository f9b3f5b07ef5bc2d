import { expect, test } from 'vitest'
import { parsePort } from './parse-port.ts'

test('ports are 1 to 65535', () => {
  expect(['1', ' 22 ', '65535'].map(parsePort)).toEqual([1, 22, 65_535])
})

test('anything else is no port', () => {
  expect(['', '0', '65536', '22a', '-1', '1.5', '1e3', '000022'].map(parsePort)).toEqual(Array(8).fill(undefined))
})
