import { describe, expect, test } from 'vitest'
import { cardSize } from '../../shared/diagram/layout/node-size.ts'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { pictureOf } from '../work/picture.ts'
import { createFoldMemory } from './fold-memory.ts'
import { createLayoutMemory } from './layout-memory.ts'

type Boot = 'boot-1' | 'boot-2'

/** A window on the sample: each time that a moment is looked at, its picture is worked out anew. */
function look() {
  const layouts = createLayoutMemory()
  const folds = createFoldMemory()
  return (moment: Boot) => {
    const { scene } = pictureOf(buildTopology(sampleInventory(moment)))
    const folded = folds.foldOf('cc-labs-2', scene, undefined, new Set())
    return { scene: folded, layout: layouts.layoutOf('cc-labs-2', folded, undefined) }
  }
}

const cards = ({ nodes }: Scene) => nodes.filter(({ shape }) => shape === 'card')

/** The middle of each card that is in both and stands elsewhere in the second. */
function movedAside(before: Layout, after: Layout): string[] {
  const middle = (layout: Layout, id: string) => {
    const box = layout.nodes[id]
    return box && box.x + box.width / 2
  }
  return Object.keys(before.nodes).filter(
    (id) => id !== 'host' && after.nodes[id] && Math.abs((middle(before, id) ?? 0) - (middle(after, id) ?? 0)) > 40,
  )
}

describe.each<[Boot, Boot]>([
  ['boot-2', 'boot-1'],
  ['boot-1', 'boot-2'],
])('from %s to %s of the sample', (first, second) => {
  test('and back is the same picture, to the pixel', () => {
    const picture = look()
    const one = picture(first)
    const other = picture(second)
    expect(picture(first).layout).toBe(one.layout)
    expect(picture(second).layout).toBe(other.layout)
  })

  test('no card that is in both goes aside, and none goes up; who comes moves down only what stands below', () => {
    const picture = look()
    const one = picture(first)
    const other = picture(second)
    expect(movedAside(one.layout, other.layout)).toEqual([])
    const up = cards(one.scene).filter(
      ({ id }) => (other.layout.nodes[id]?.y ?? Number.POSITIVE_INFINITY) < (one.layout.nodes[id]?.y ?? 0),
    )
    expect(up).toEqual([])
    for (const id of ['lan/NYCLNY6X2VBH2', 'router'])
      expect(other.layout.nodes[id]?.y, id).toBe(one.layout.nodes[id]?.y)
  })

  test('every card has room for all of its words', () => {
    const picture = look()
    for (const moment of [first, second, first]) {
      const { scene, layout } = picture(moment)
      const narrow = cards(scene).filter((node) => (layout.nodes[node.id]?.width ?? 0) < cardSize(node).width)
      expect(narrow.map(({ id }) => id)).toEqual([])
    }
  })
})
