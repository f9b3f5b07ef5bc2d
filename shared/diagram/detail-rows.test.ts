import { expect, test } from 'vitest'
import { cardSize, detailRows } from './layout/node-size.ts'
import type { SceneNode } from './scene.ts'

const facts = ['10.0.0.11/24 · running', 'fe80::1/64', '00:15:5d:00:00:01 · Microsoft']
const card: SceneNode = {
  ...{ id: 'a', shape: 'card', band: 'guests', title: 'web', lines: ['10.0.0.11 · running'], marks: [], state: 'up' },
  ...{ label: 'web', details: facts },
}

test('from near a card shows all facts that it has room for', () => {
  expect(detailRows(card)).toEqual(facts)
})

test('a mark takes a row away from them, and the last one says how much more there is', () => {
  const tagged: SceneNode = { ...card, marks: [{ code: 'vlan', text: 'VLAN 20' }] }
  expect(cardSize(tagged).height).toBe(cardSize(card).height)
  expect(detailRows(tagged)).toEqual([facts[0], 'fe80::1/64 · 1 more'])
})

test('a card without them shows its usual lines', () => {
  const { details: _, ...plain } = card
  expect(detailRows(plain)).toEqual(['10.0.0.11 · running'])
})
