import { expect, test } from 'vitest'
import { labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Change } from '../../shared/reach/what-if.ts'
import { supposedInventory } from './supposed-inventory.ts'
import { createUndoLatest } from './undo-latest.ts'
import { createViewStore } from './view-store.ts'
import { createWhatIfStore } from './what-if-store.ts'

const off: Change = { kind: 'power', machine: 'guests/0', on: false }
const forwards: Change = { kind: 'forwarding', machine: 'host', on: true }

test('a change is supposed, and taken back by the same', () => {
  const { getState } = createWhatIfStore()
  getState().toggle(off)
  getState().toggle(forwards)
  expect(getState().changes).toEqual([off, forwards])
  getState().toggle({ ...off })
  expect(getState().changes).toEqual([forwards])
})

test('back to how it is takes back all; undo brings it again', () => {
  const { getState } = createWhatIfStore()
  getState().toggle(off)
  getState().toggle(forwards)
  getState().backToHowItIs()
  expect(getState().changes).toEqual([])
  getState().undo()
  expect(getState().changes).toEqual([off, forwards])
})

test('what can’t be supposed any more is let go of, and undo does not bring it again', () => {
  const { getState } = createWhatIfStore()
  getState().toggle(off)
  getState().toggle(forwards)
  getState().keep(({ kind }) => kind === 'forwarding')
  expect(getState().changes).toEqual([forwards])
  getState().undo()
  expect(getState().changes).toEqual([forwards])
})

test('Ctrl+Z takes back what was done last, be it a move or a supposition', () => {
  const view = createViewStore({ theme: 'system', moved: {}, viewports: {} })
  const whatIf = createWhatIfStore()
  const undo = createUndoLatest(view, whatIf)
  view.getState().move('lab', 'a', { x: 1, y: 1 })
  whatIf.getState().toggle(off)
  view.getState().move('lab', 'b', { x: 2, y: 2 })
  undo()
  expect(view.getState().moved).toEqual({ lab: { a: { x: 1, y: 1 } } })
  expect(whatIf.getState().changes).toEqual([off])
  undo()
  expect(whatIf.getState().changes).toEqual([])
  undo()
  expect(view.getState().moved).toEqual({})
  undo()
  expect(view.getState().moved).toEqual({})
})

test('the same inventory and changes give the same supposed inventory; what can’t be is left out, in words', () => {
  const inventory = labInventory({ guests: 1, devices: 1 })
  const changes = [off, { ...off, machine: 'nobody' }]
  const supposed = supposedInventory(inventory, changes)
  expect(supposedInventory(inventory, changes)).toBe(supposed)
  expect(supposed.inventory.machines.find(({ id }) => id === 'guests/0')?.power?.value).toBe('off')
  expect(supposed.refusals.map(({ sentence }) => sentence)).toEqual(['There is no machine nobody any more.'])
  expect(supposedInventory(inventory, []).inventory).toBe(inventory)
})
