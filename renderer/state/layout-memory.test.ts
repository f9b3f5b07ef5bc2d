import { expect, test } from 'vitest'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { labFlows, labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Layout } from '../../shared/diagram/scene.ts'
import { createLayoutMemory } from './layout-memory.ts'

const sceneWith = (guests: number) => buildScene(labInventory({ guests, devices: 3 }), labFlows())

test('the same scene and positions give the same layout object', () => {
  const memory = createLayoutMemory()
  const scene = sceneWith(2)
  expect(memory.layoutOf('lab', scene, undefined)).toBe(memory.layoutOf('lab', scene, undefined))
})

test('a node that was moved is where it was put', () => {
  const layout = createLayoutMemory().layoutOf('lab', sceneWith(2), { 'guests/0': { x: 400, y: 900 } })
  expect(layout.nodes['guests/0']).toMatchObject({ x: 400, y: 900 })
})

test('a guest that is named before the others, but comes later, moves none of them', () => {
  const memory = createLayoutMemory()
  memory.layoutOf('lab', sceneWith(2), undefined)
  const inventory = labInventory({ guests: 3, devices: 3 })
  const scene = buildScene(
    {
      ...inventory,
      segments: inventory.segments.map((segment) => ({
        ...segment,
        attachments: segment.attachments.toSorted(
          (a, b) => Number(b.machine === 'guests/2') - Number(a.machine === 'guests/2'),
        ),
      })),
    },
    labFlows(),
  )
  const order = ({ nodes }: Layout) =>
    ['guests/0', 'guests/1', 'guests/2'].toSorted((a, b) => (nodes[a]?.x ?? 0) - (nodes[b]?.x ?? 0))
  expect(order(createLayoutMemory().layoutOf('lab', scene, undefined))[0]).toBe('guests/2')
  expect(order(memory.layoutOf('lab', scene, undefined))).toEqual(['guests/0', 'guests/1', 'guests/2'])
})

test('who comes while a node stands elsewhere by hand moves nobody; put back, it stands where it stood', () => {
  const memory = createLayoutMemory()
  const positions = { 'guests/2': { x: 700, y: 900 } }
  const first = memory.layoutOf('lab', sceneWith(8), undefined)
  const moved = memory.layoutOf('lab', sceneWith(8), positions)
  const later = memory.layoutOf('lab', sceneWith(9), positions)
  const back = memory.layoutOf('lab', sceneWith(9), undefined)
  expect(later.nodes['guests/2']).toMatchObject(positions['guests/2'])
  for (const id of Object.keys(first.nodes).filter((one) => one.includes('/') && one !== 'guests/2')) {
    expect(moved.nodes[id], id).toEqual(first.nodes[id])
    expect(later.nodes[id]?.x, id).toBe(first.nodes[id]?.x)
  }
  expect(back.nodes['guests/2']).toEqual(first.nodes['guests/2'])
  expect(memory.layoutOf('lab', sceneWith(8), undefined)).toEqual(first)
})

test('a node on its way takes its cables along, and nothing else is another object than before', () => {
  const memory = createLayoutMemory()
  const scene = sceneWith(8)
  const before = memory.layoutOf('lab', scene, undefined)
  const positions = { 'guests/2': { x: 300, y: 900 } }
  const passing = memory.passing('lab', scene, positions)
  const others = <T>(now: Record<string, T>, then: Record<string, T>) =>
    Object.keys(now).filter((id) => now[id] !== then[id])
  expect(others(passing.nodes, before.nodes).toSorted()).toEqual(['guests/2', 'host'])
  const links = scene.links.filter(({ from, to }) => from === 'guests/2' || to === 'guests/2').map(({ id }) => id)
  expect(others(passing.links, before.links)).toEqual(links)
  expect(passing.flows).toBe(before.flows)
  // Let go, it is the same as while it was on its way.
  expect(memory.layoutOf('lab', scene, positions)).toEqual(passing)
  expect(passing.nodes['host']?.height).toBeGreaterThan(before.nodes['host']?.height ?? 0)
})
