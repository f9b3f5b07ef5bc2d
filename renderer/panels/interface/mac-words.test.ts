import { expect, test } from 'vitest'
import { mac } from '../../../shared/net/mac.ts'
import { macWords } from './mac-words.ts'

const held = (text: string, vendor?: string) =>
  macWords({ mac: { value: mac(text), sources: [] }, ...(vendor === undefined ? {} : { vendor }) })

test('a registered MAC names its vendor', () => {
  expect(held('48:f7:c0:ac:ee:46', 'Vantiva')).toBe('Vantiva')
})

test('no vendor is claimed for a MAC made by software, whatever its digits', () => {
  expect(held('02:0f:b5:b7:fe:be', 'NETGEAR')).toMatch(/made by software/)
})

test('why there is no vendor is said', () => {
  expect(held('00:05:04:03:02:01')).toMatch(/no entry/)
  expect(held('00:00:00:00:00:00')).toMatch(/no real MAC/)
  expect(macWords({})).toMatch(/no MAC address was recorded/)
})
