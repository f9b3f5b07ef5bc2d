import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyLaptop, type Laptop } from './any-laptop.test-support.ts'
import { buildScene } from './build-scene.ts'
import { faults } from './layout-faults.test-support.ts'
import { layoutScene } from './layout-scene.ts'
import type { Layout } from './scene.ts'

function drawn({ inventory, flows }: Laptop, previous?: Layout) {
  const scene = buildScene(inventory, flows)
  const layout = layoutScene(scene, previous === undefined ? {} : { previous })
  return { layout, faults: faults(scene, layout) }
}

test('whatever switches, adapters, guests and devices a laptop has: nothing in its picture lies over anything', () => {
  fc.assert(
    fc.property(anyLaptop, (laptop) => {
      expect(drawn(laptop).faults).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('nor where another picture is on show, of which what is in both stays', () => {
  fc.assert(
    fc.property(anyLaptop, anyLaptop, (laptop, then) => {
      expect(drawn(then, drawn(laptop).layout).faults).toEqual([])
    }),
    { numRuns: 100 },
  )
})
