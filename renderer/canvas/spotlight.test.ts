import { expect, test } from 'vitest'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { createViewStore } from '../state/view-store.ts'
import { flowEdges, flowNodes, type Looks } from './flow-elements.ts'

const { picture } = analyse(sampleInventory('boot-2'))
if (!('now' in picture)) throw new Error('the sample is small enough to be drawn at once')
const { scene, questions } = picture.now
const layout = layoutScene(scene)
const plain: Looks = { selected: undefined, lit: undefined, spotlight: undefined, focus: undefined, path: undefined }
const guest = scene.nodes.find(({ machineKind }) => machineKind === 'guest')?.id ?? ''
const [arrow] = scene.flows.map(({ id }) => id)

test('what somebody is pointed to stands out, and all others step back, whatever is selected', () => {
  const looks = { ...plain, lit: new Set(scene.nodes.map(({ id }) => id)), spotlight: new Set([guest]) }
  const nodes = flowNodes(scene, layout, looks)
  expect(nodes.filter(({ data }) => data.spot).map(({ id }) => id)).toEqual([guest])
  expect(nodes.filter(({ data }) => !data.dim).map(({ id }) => id)).toEqual([guest])
})

test('an arrow is pointed to by itself, not by its ends', () => {
  const [flow] = scene.flows
  const brightWith = (ids: string[]) =>
    flowEdges(scene, layout, { ...plain, spotlight: new Set(ids) }, questions)
      .filter(({ type, data }) => type === 'flow' && data?.dim === false)
      .map(({ id }) => id)
  expect(brightWith([flow?.from ?? '', flow?.to ?? ''])).toEqual([])
  expect(brightWith([arrow ?? ''])).toEqual([arrow])
})

test('without anything to point to it is as before', () => {
  const { getState } = createViewStore({ theme: 'system', moved: {}, viewports: {} })
  getState().shine([guest])
  expect(getState().spotlight).toEqual(new Set([guest]))
  getState().shine()
  expect(getState()).not.toHaveProperty('spotlight')
  expect(flowNodes(scene, layout, plain).some(({ data }) => data.dim || data.spot)).toBe(false)
})
