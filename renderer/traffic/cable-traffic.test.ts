import { expect, test } from 'vitest'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { foldScene } from '../../shared/diagram/fold-scene.ts'
import { labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { InterfaceTraffic } from '../../shared/traffic/traffic.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { cableTraffic, widthOf } from './cable-traffic.ts'

const analysis = analyse(sampleInventory('boot-2'))
const { picture } = analysis
if (!('now' in picture)) throw new Error('the sample is small enough to be drawn at once')
const { scene } = picture.now

const carried = (rates: Record<string, [received: number, sent: number]>) =>
  new Map(
    Object.entries(rates).map(([id, [received, sent]]): [string, InterfaceTraffic] => [
      id,
      {
        id,
        rate: { received: { bitsPerSecond: received }, sent: { bitsPerSecond: sent } },
        sources: [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }],
      },
    ]),
  )

const guestAdapters = analysis.inventory.machines
  .filter(({ kind }) => kind === 'guest')
  .flatMap(({ interfaces }) => interfaces.map(({ id }) => id))
const wifi = analysis.inventory.machines
  .flatMap(({ interfaces }) => interfaces)
  .find(({ uplink, kind }) => uplink && kind.value === 'wifi')?.id
if (wifi === undefined) throw new Error('the sample has Wi-Fi')

const told = (drawn: Scene, rates: Record<string, [number, number]>) =>
  cableTraffic(drawn, layoutScene(drawn), analysis, carried(rates))

test('the cable between an adapter and its network carries what the adapter counts, the busiest cable first', () => {
  const [guest = ''] = guestAdapters
  const cables = told(scene, { [guest]: [9_000, 100], [wifi]: [4_000_000, 20_000] })
  expect(cables.map(({ adapter, received, sent }) => [adapter, received, sent])).toEqual([
    [wifi, 4_000_000, 20_000],
    [guest.split('#')[0], 9_000, 100],
  ])
  // As far as the eye goes from the adapter, its words stand beside its own end of the cable.
  const layout = layoutScene(scene)
  for (const { adapter, points } of cables) {
    const box = layout.nodes[adapter]
    const [start] = points
    expect([box?.y, (box?.y ?? 0) + (box?.height ?? 0)]).toContain(start?.y)
  }
})

test('the chatter of any network is no traffic: a cable with less than 8 kbit/s is quiet', () => {
  expect(told(scene, { [wifi]: [4_000, 3_000] })).toEqual([])
  expect(told(scene, { [wifi]: [4_000, 4_000] })).toHaveLength(1)
})

test('a stack of guests carries what all of them do', () => {
  const many = analyse(labInventory({ guests: 30, devices: 0 }))
  const { scene: folded } = foldScene(buildScene(many.inventory, []))
  expect(folded.nodes.some(({ folds }) => folds?.length === 30)).toBe(true)
  const guests = many.inventory.machines.filter(({ kind }) => kind === 'guest').flatMap(({ interfaces }) => interfaces)
  const rates = carried(Object.fromEntries(guests.map(({ id }) => [id, [10_000, 0]])))
  expect(cableTraffic(folded, layoutScene(folded), many, rates)).toMatchObject([{ received: 300_000, sent: 0 }])
})

test('what an adapter carries that is not drawn is on no cable', () => {
  expect(told(scene, { 'host#gone': [9e9, 9e9] })).toEqual([])
})

test('three widths, each for a hundred to a thousand times as much', () => {
  expect([9_000, 999_999, 1_000_000, 100_000_000].map((received) => widthOf({ received, sent: 0 }))).toEqual([
    1, 1, 2, 3,
  ])
})
