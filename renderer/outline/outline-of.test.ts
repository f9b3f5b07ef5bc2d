import { expect, test } from 'vitest'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { pictureOf } from '../work/picture.ts'
import { type OutlineItem, outlineOf } from './outline-of.ts'

const { scene } = pictureOf(buildTopology(sampleInventory('boot-2')))
const lines = (items: readonly OutlineItem[], depth = 0): string[] =>
  items.flatMap(({ node, words, items: below }) => [
    `${'  '.repeat(depth)}${node.title}: ${words}`,
    ...lines(below, depth + 1),
  ])

test('the outline of the sample stands in bands: devices below their network, parts below the host, guests by their switch', () => {
  const bands = outlineOf(scene)
  expect(bands.map(({ title }) => title)).toEqual(['Internet', 'Router', 'Network', 'This host', 'Guests'])
  const [, , network, host, guests] = bands.map(({ groups }) => groups)
  expect(lines(network?.[0]?.items ?? []).slice(0, 2)).toEqual([
    '10.0.0.0/24: Network home network, 10.0.0.0/24, outside the host',
    '  NYCLNY6X2VBH2: 10.0.0.63, device on the network, made by Intel',
  ])
  expect(lines(host?.[0]?.items ?? [])).toContain('  Default Switch: Internal switch, 192.168.41.96/28')
  expect(guests).toMatchObject([
    { title: 'On Default Switch', items: [{ words: 'guest, 192.168.41.109, running' }, {}, {}] },
  ])
})

test('every node of the picture stands in it once', () => {
  const all = outlineOf(scene).flatMap(({ groups }) => groups.flatMap(({ items }) => lines(items)))
  expect(all).toHaveLength(scene.nodes.length)
})
