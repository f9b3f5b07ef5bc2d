import { expect, test } from 'vitest'
import type { Layout, SceneNode } from '../../shared/diagram/scene.ts'
import { barWords } from './bar-words.ts'

const bar: SceneNode = {
  id: 'switch',
  shape: 'bar',
  band: 'guests',
  title: 'Default Switch',
  lines: ['192.168.41.96/28', 'DHCP'],
  marks: [],
  state: 'up',
  label: 'Default Switch',
}
const box = { x: 100, y: 200, width: 800, height: 28 }
const layout: Layout = { width: 1000, height: 400, bands: [], nodes: { switch: box, vm: box }, links: {}, flows: {} }

test('a bar’s words end where its text does, above where a way runs along it; cards have none', () => {
  const [words, ...others] = barWords(
    { nodes: [bar, { ...bar, id: 'vm', shape: 'card' }], links: [], flows: [] },
    layout,
  )
  expect(others).toEqual([])
  expect(words).toMatchObject({ id: 'switch', x: 110, y: 204, height: 16 })
  expect(words?.width).toBeGreaterThan(180)
  expect(words?.width).toBeLessThan(300)
})

test('words that are longer than their bar end with it', () => {
  const long = { ...bar, lines: ['w'.repeat(300)] }
  const [words] = barWords({ nodes: [long], links: [], flows: [] }, layout)
  expect(words?.width).toBe(780)
})
