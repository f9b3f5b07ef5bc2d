import { expect, test } from 'vitest'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { createViewStore } from '../state/view-store.ts'
import { createFlowNodes } from './flow-nodes.ts'
import { brightOf, isFlowBright, type Looks } from './looks.ts'

const { picture } = analyse(sampleInventory('boot-2'))
if (!('now' in picture)) throw new Error('the sample is small enough to be drawn at once')
const { scene } = picture.now
const layout = layoutScene(scene)
const plain: Looks = { selected: undefined, lit: undefined, spotlight: undefined, focus: undefined, path: undefined }
const guest = scene.nodes.find(({ machineKind }) => machineKind === 'guest')?.id ?? ''
const [arrow] = scene.flows.map(({ id }) => id)

test('what somebody is pointed to stands out, and all others step back, whatever is selected', () => {
  const looks = { ...plain, lit: new Set(scene.nodes.map(({ id }) => id)), spotlight: new Set([guest]) }
  const nodes = createFlowNodes()(scene, layout, looks)
  expect(nodes.filter(({ data }) => data.spot).map(({ id }) => id)).toEqual([guest])
  expect(nodes.filter(({ data }) => data.bright).map(({ id }) => id)).toEqual([guest])
})

test('an arrow is pointed to by itself, not by its ends', () => {
  const [flow] = scene.flows
  const brightWith = (ids: string[]) =>
    scene.flows.filter((one) => isFlowBright({ ...plain, spotlight: new Set(ids) }, one)).map(({ id }) => id)
  expect(brightWith([flow?.from ?? '', flow?.to ?? ''])).toEqual([])
  expect(brightWith([arrow ?? ''])).toEqual([arrow])
})

test('without anything to point to it is as before', () => {
  const { getState } = createViewStore({ theme: 'system', moved: {}, viewports: {} })
  getState().shine([guest])
  expect(getState().spotlight).toEqual(new Set([guest]))
  getState().shine()
  expect(getState()).not.toHaveProperty('spotlight')
  expect(createFlowNodes()(scene, layout, plain).some(({ data }) => data.spot)).toBe(false)
  expect(brightOf(plain)).toBeUndefined()
})
