import { expect, test } from 'vitest'
import type { Inventory, Machine } from '../inventory/inventory.ts'
import { buildScene } from './build-scene.ts'
import { addressRange } from './fold/address-range.ts'
import { foldScene } from './fold-scene.ts'
import { labFlows, labInventory } from './lab-inventory.fixture.ts'
import type { Scene } from './scene.ts'

const sceneOf = (inventory: Inventory) => buildScene(inventory, labFlows())
const lab = (guests: number, devices = 3) => sceneOf(labInventory({ guests, devices }))
const stacksOf = ({ nodes }: Scene) => nodes.filter(({ folds }) => folds !== undefined)
const guestsOf = ({ nodes }: Scene) => nodes.filter(({ machineKind }) => machineKind === 'guest').map(({ id }) => id)

const withGuest = (inventory: Inventory, id: string, change: Partial<Machine>): Inventory => ({
  ...inventory,
  machines: inventory.machines.map((machine) => (machine.id === id ? { ...machine, ...change } : machine)),
})

test('a few guests stay as they are', () => {
  const scene = lab(11)
  expect(foldScene(scene).scene).toBe(scene)
})

test('a dozen guests who are alike are one card that says how many, their range and that they run', () => {
  const { scene } = foldScene(lab(12))
  const [stack, ...others] = stacksOf(scene)
  expect(others).toEqual([])
  expect(guestsOf(scene)).toEqual([])
  expect(stack).toMatchObject({ title: '12 guests, running', unfolded: false })
  expect(stack?.lines[0]).toMatch(/^\d+\.\d+\.\d+\.(\d+)–\d+$/)
  expect(stack?.label).toContain('guest-0, guest-1')
  expect(scene.links.filter(({ to }) => to === stack?.id)).toHaveLength(1)
})

test('a guest that is off, or whose routes are known, stands out of the stack of the others', () => {
  const running = labInventory({ guests: 14, devices: 3 })
  const source = running.machines[0]?.name.sources ?? []
  const off = withGuest(running, 'guests/3', { power: { value: 'off', sources: source } })
  const { scene } = foldScene(sceneOf(withGuest(off, 'guests/5', { routesRecorded: true })))
  expect(guestsOf(scene)).toEqual(['guests/3', 'guests/5'])
  expect(stacksOf(scene)[0]?.folds).toHaveLength(12)
})

test('who is selected or asked about stands beside the stack; unfolded, all do, behind the card that folds them', () => {
  const scene = lab(20)
  const apart = foldScene(scene, { apart: new Set(['guests/7']) }).scene
  expect(guestsOf(apart)).toEqual(['guests/7'])
  expect(stacksOf(apart)[0]?.title).toBe('19 guests, running')
  const [stack] = stacksOf(apart)
  const open = foldScene(scene, { unfolded: new Set([stack?.id ?? '']) }).scene
  expect(guestsOf(open)).toHaveLength(20)
  expect(stacksOf(open)[0]).toMatchObject({ title: '20 guests, running', unfolded: true })
})

test('of many devices ten are drawn, and the others are one card', () => {
  const { scene } = foldScene(lab(1, 14))
  expect(stacksOf(scene)).toMatchObject([{ title: '4 more', band: 'home' }])
  expect(scene.nodes.filter(({ machineKind }) => machineKind === 'lan-device')).toHaveLength(10)
})

test('one guest more folds nobody who was drawn, and one less unfolds nobody', () => {
  const few = foldScene(lab(11))
  const more = foldScene(lab(12), { before: few.folded })
  expect(guestsOf(more.scene)).toHaveLength(12)
  const many = foldScene(lab(12))
  const less = foldScene(lab(11), { before: many.folded })
  expect(stacksOf(less.scene)[0]?.folds).toHaveLength(11)
})

test('no link leads to a node that is not drawn, and none is drawn twice', () => {
  for (const unfolded of [new Set<string>(), new Set(stacksOf(foldScene(lab(30, 30)).scene).map(({ id }) => id))]) {
    const { scene } = foldScene(lab(30, 30), { unfolded })
    const ids = new Set(scene.nodes.map(({ id }) => id))
    expect(ids.size).toBe(scene.nodes.length)
    expect(scene.links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
    expect(new Set(scene.links.map(({ id }) => id)).size).toBe(scene.links.length)
  }
})

test.each([
  [['10.0.5.22', '10.0.5.3', '10.0.5.11'], '10.0.5.3–22'],
  [['10.0.6.3', '10.0.5.11'], '10.0.5.11–10.0.6.3'],
  [['10.0.5.1'], '10.0.5.1'],
  [['fe80::1', 'fe80::2'], 'fe80::1 …'],
  [[], undefined],
])('the range of %j is %s', (addresses, range) => {
  expect(addressRange(addresses)).toBe(range)
})
