import { expect, test } from 'vitest'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { labFlows, labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import { layoutScene, putByHand } from '../../shared/diagram/layout-scene.ts'
import { createCablePaths } from './cable-paths.ts'

test('the cables of a node that is on its way are a path of their own; the others are the same text at every step', () => {
  const scene = buildScene(labInventory({ guests: 6, devices: 2 }), labFlows())
  const bare = layoutScene(scene)
  const paths = createCablePaths()
  const at = (x: number) =>
    paths({
      scene,
      layout: putByHand(scene, bare, { 'guests/1': { x, y: 900 } }),
      without: new Set<string>(),
      bright: undefined,
      moving: 'guests/1',
    }).map(({ key, d }) => [key, d] as const)
  const [one, other] = [new Map(at(100)), new Map(at(140))]
  expect([...one.keys()]).toEqual(['up false', 'up false moving'])
  expect(other.get('up false')).toBe(one.get('up false'))
  expect(other.get('up false moving')).not.toBe(one.get('up false moving'))
})
