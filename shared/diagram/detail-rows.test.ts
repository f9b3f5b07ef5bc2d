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

test('a card’s marks have a row of their own below its lines, whether or not they would fit beside one', () => {
  for (const lines of [['off'], ['10.0.0.11 · running'], ['10.0.0.11 · running', 'Microsoft']]) {
    const [plain, tagged] = [[], [{ code: 'vlan', text: 'VLAN 20' } as const]].map((marks) => ({
      ...card,
      lines,
      marks,
    }))
    expect(tagged && cardSize(tagged).height).toBe(cardSize(plain ?? card).height + 16)
  }
})

test('where there are more facts than rows, the last row says how many more', () => {
  const more = { ...card, details: [...facts, 'fe80::2/64', 'fe80::3/64'] }
  expect(detailRows(more)).toEqual([facts[0], facts[1], `${facts[2]} · 2 more`])
})

test('a card without them shows its usual lines', () => {
  const { details: _, ...plain } = card
  expect(detailRows(plain)).toEqual(['10.0.0.11 · running'])
})
