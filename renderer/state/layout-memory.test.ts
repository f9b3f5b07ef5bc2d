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
