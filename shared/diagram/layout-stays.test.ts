import { describe, expect, test } from 'vitest'
import { buildScene } from './build-scene.ts'
import { labFlows, labInventory } from './lab-inventory.fixture.ts'
import { cardSize } from './layout/node-size.ts'
import { layoutScene } from './layout-scene.ts'
import type { Layout, SceneNode } from './scene.ts'

const sceneWith = (guests: number, devices: number) => buildScene(labInventory({ guests, devices }), labFlows())

/** Nodes that were there before and stand elsewhere now. Bars and frames may grow. */
function moved(before: Layout, after: Layout, axes: readonly ('x' | 'y')[]): string[] {
  return Object.keys(before.nodes).filter((id) => {
    const [was, is] = [before.nodes[id], after.nodes[id]]
    return id.includes('/') && was && is && axes.some((axis) => was[axis] !== is[axis])
  })
}

function overlapping(layout: Layout, nodes: readonly SceneNode[]): string[] {
  const cards = nodes.filter(({ shape }) => shape === 'card')
  return cards.flatMap(({ id }, index) =>
    cards.slice(index + 1).flatMap((other) => {
      const [a, b] = [layout.nodes[id], layout.nodes[other.id]]
      const isOver =
        a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
      return isOver ? [`${id} over ${other.id}`] : []
    }),
  )
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

  test('and has a longer name than the others takes two places: it is read whole, and no other card moves', () => {
    for (const kinds of [
      { guests: 5, devices: 3, long: 'guests/5' },
      { guests: 3, devices: 5, long: 'lan/5' },
    ]) {
      const before = layoutScene(sceneWith(kinds.guests, kinds.devices))
      const isGuest = kinds.long.startsWith('guests')
      const scene = sceneWith(kinds.guests + (isGuest ? 1 : 0), kinds.devices + (isGuest ? 0 : 1))
      const nodes = scene.nodes.map((node) =>
        node.id === kinds.long ? { ...node, title: 'a-name-as-long-as-this' } : node,
      )
      const after = layoutScene({ ...scene, nodes }, { previous: before })
      expect(moved(before, after, ['x'])).toEqual([])
      const narrow = nodes.filter(
        (node) => node.shape === 'card' && (after.nodes[node.id]?.width ?? 0) < cardSize(node).width,
      )
      expect(narrow).toEqual([])
      expect(after.nodes[kinds.long]).toBeDefined()
      expect(overlapping(after, nodes)).toEqual([])
    }
  })
})

describe('a machine that goes', () => {
  test('leaves the others where they are, be it the first or the longest named', () => {
    const scene = sceneWith(7, 6)
    const before = layoutScene(scene)
    for (const gone of ['guests/0', 'guests/6', 'lan/0', 'lan/5']) {
      const less = {
        ...scene,
        nodes: scene.nodes.filter(({ id }) => id !== gone),
        links: scene.links.filter(({ from, to }) => from !== gone && to !== gone),
      }
      expect(moved(before, layoutScene(less, { previous: before }), ['x', 'y']), gone).toEqual([])
    }
  })
})
