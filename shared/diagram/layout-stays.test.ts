import { describe, expect, test } from 'vitest'
import { buildScene } from './build-scene.ts'
import { labFlows, labInventory } from './lab-inventory.fixture.ts'
import { layoutScene } from './layout-scene.ts'
import type { Layout } from './scene.ts'

const sceneWith = (guests: number, devices: number) => buildScene(labInventory({ guests, devices }), labFlows())

/** Nodes that were there before and stand elsewhere now. Bars and frames may grow. */
function moved(before: Layout, after: Layout, axes: readonly ('x' | 'y')[]): string[] {
  return Object.keys(before.nodes).filter((id) => {
    const [was, is] = [before.nodes[id], after.nodes[id]]
    return id.includes('/') && was && is && axes.some((axis) => was[axis] !== is[axis])
  })
}

describe('a machine that comes while somebody looks', () => {
  test('is a guest: up to forty, one by one, move no other card', () => {
    let layout = layoutScene(sceneWith(4, 3))
    for (let guests = 5; guests <= 40; guests += 1) {
      const next = layoutScene(sceneWith(guests, 3), { previous: layout })
      expect(moved(layout, next, ['x', 'y'])).toEqual([])
      layout = next
    }
  })

  test('is a device: none goes aside; a new row of them moves down only what stands below', () => {
    let layout = layoutScene(sceneWith(3, 1))
    for (let devices = 2; devices <= 20; devices += 1) {
      const next = layoutScene(sceneWith(3, devices), { previous: layout })
      expect(moved(layout, next, ['x'])).toEqual([])
      layout = next
    }
  })

  test('moves nobody aside either where one was put elsewhere by hand', () => {
    const positions = { 'guests/2': { x: 700, y: 900 } }
    const layout = layoutScene(sceneWith(8, 3), { positions })
    const next = layoutScene(sceneWith(9, 3), { positions, previous: layout })
    expect(moved(layout, next, ['x'])).toEqual([])
  })
})
