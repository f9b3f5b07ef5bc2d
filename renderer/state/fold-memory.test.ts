import { expect, test } from 'vitest'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { labFlows, labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import { apartOf } from './apart.ts'
import { createFoldMemory } from './fold-memory.ts'

const sceneWith = (guests: number) => buildScene(labInventory({ guests, devices: 3 }), labFlows())
const none = new Set<string>()
const stackOf = ({ nodes }: Scene) => nodes.find(({ folds }) => folds !== undefined)

test('the same scene and choices give the same object, so that an export has what the canvas has', () => {
  const memory = createFoldMemory()
  const scene = sceneWith(20)
  expect(memory.foldOf('lab', scene, undefined, new Set(['a']))).toBe(memory.foldOf('lab', scene, [], new Set(['a'])))
})

test('guests that come one by one while somebody looks are not swept into a stack; another host’s are', () => {
  const memory = createFoldMemory()
  memory.foldOf('lab', sceneWith(11), undefined, none)
  expect(stackOf(memory.foldOf('lab', sceneWith(13), undefined, none))).toBeUndefined()
  expect(stackOf(memory.foldOf('other', sceneWith(13), undefined, none))).toBeDefined()
})

test('an interface that is on show takes its machine out of the stack, as what is asked about and what was moved', () => {
  const apart = apartOf(
    { subject: { kind: 'interface', id: 'guests/3#eth0' } },
    { draft: { from: 'guests/1' } },
    { moved: { lab: { 'guests/2': { x: 0, y: 0 } }, other: { 'guests/9': { x: 0, y: 0 } } } },
    'lab',
  )
  expect([...apart]).toEqual(expect.arrayContaining(['guests/3', 'guests/1', 'guests/2']))
  expect(apart.has('guests/9')).toBe(false)
})
