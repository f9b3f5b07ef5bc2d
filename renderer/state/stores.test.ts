import { describe, expect, test } from 'vitest'
import type { StationState } from '../../shared/contract/contract.ts'
import { address } from '../../shared/net/address.ts'
import { createQuestionStore } from './question-store.ts'
import { createSelectionStore } from './selection-store.ts'
import { createStationStore } from './station-store.ts'
import { createViewStore } from './view-store.ts'

const published = (sequence: number): StationState => ({
  sequence,
  source: { kind: 'live' },
  moments: [],
  inventory: { name: 'here', host: 'host', machines: [], segments: [], outputs: [] },
  troubles: [],
  nothingOfInterest: false,
})

describe('station', () => {
  test('keeps the inventory object while the sequence stands still, so that nothing is derived anew', () => {
    const store = createStationStore()
    store.getState().receive(published(1))
    const first = store.getState().state?.inventory
    store.getState().receive({ ...published(1), collectedAt: '2026-01-01T00:00:00Z' })
    expect(store.getState().state?.inventory).toBe(first)
    expect(store.getState().state?.collectedAt).toBe('2026-01-01T00:00:00Z')
    store.getState().receive(published(2))
    expect(store.getState().state?.inventory).not.toBe(first)
  })

  test('a refusal that is put away is gone', () => {
    const store = createStationStore()
    store.getState().refuse({ code: 'not-a-zip', sentence: 'No zip.' })
    store.getState().putAway()
    expect(store.getState()).not.toHaveProperty('refusal')
  })
})

describe('connection', () => {
  test('remembers when it broke, through every further attempt, until it is there again', () => {
    const store = createStationStore()
    store.getState().receive(published(1))
    store.getState().setConnection('reconnecting', 1000)
    store.getState().setConnection('lost', 5000)
    expect(store.getState()).toMatchObject({ connection: 'lost', brokenAt: 1000 })
    store.getState().setConnection('connected', 9000)
    expect(store.getState()).not.toHaveProperty('brokenAt')
  })

  test('what is heard proves that there is one', () => {
    const store = createStationStore()
    store.getState().setConnection('lost', 1000)
    store.getState().receive(published(1))
    expect(store.getState().connection).toBe('connected')
    expect(store.getState()).not.toHaveProperty('brokenAt')
  })
})

describe('question', () => {
  test('is asked once both ends are chosen', () => {
    const store = createQuestionStore()
    store.getState().choose({ from: 'lan/a' })
    expect(store.getState().question).toBeUndefined()
    store.getState().choose({ to: 'guests/b' })
    expect(store.getState().question).toEqual({ from: 'lan/a', to: 'guests/b', protocol: 'icmp' })
  })

  test('a ping has no port', () => {
    const store = createQuestionStore()
    store.getState().ask({ from: 'a', to: 'b', protocol: 'tcp', port: 22 })
    store.getState().setProtocol('icmp', 22)
    expect(store.getState().question).toEqual({ from: 'a', to: 'b', protocol: 'icmp' })
  })

  test('turned round it drops the address, which belonged to the old destination', () => {
    const store = createQuestionStore()
    store.getState().ask({ from: 'a', to: 'b', protocol: 'tcp', port: 22 })
    store.getState().swap()
    expect(store.getState().question).toEqual({ from: 'b', to: 'a', protocol: 'tcp', port: 22 })
  })

  test('another destination does not keep the address of the one before', () => {
    const store = createQuestionStore()
    store.getState().choose({ from: 'a' })
    store.getState().chooseTo('internet', address('8.8.8.8'))
    expect(store.getState().question).toMatchObject({ to: 'internet', address: '8.8.8.8' })
    store.getState().chooseTo('b')
    expect(store.getState().question).toEqual({ from: 'a', to: 'b', protocol: 'icmp' })
  })

  test('cleared, nothing is asked and the protocol stays', () => {
    const store = createQuestionStore()
    store.getState().ask({ from: 'a', to: 'b', protocol: 'udp', port: 53 })
    store.getState().clear()
    expect(store.getState()).toMatchObject({ draft: {}, protocol: 'udp', port: 53 })
    expect(store.getState().question).toBeUndefined()
  })
})

describe('view', () => {
  const first = () => createViewStore({ theme: 'system', moved: {}, viewports: {} })

  test('a moved node goes back where it was with undo', () => {
    const store = first()
    store.getState().move('h', 'n', { x: 1, y: 2 })
    store.getState().move('h', 'n', { x: 3, y: 4 })
    store.getState().undo()
    expect(store.getState().moved).toEqual({ h: { n: { x: 1, y: 2 } } })
    store.getState().undo()
    expect(store.getState().moved).toEqual({})
  })

  test('tidying one host leaves the others and can be undone', () => {
    const store = first()
    store.getState().move('h', 'n', { x: 1, y: 2 })
    store.getState().move('other', 'n', { x: 5, y: 6 })
    store.getState().tidy('h')
    expect(store.getState().moved).toEqual({ other: { n: { x: 5, y: 6 } } })
    store.getState().undo()
    expect(store.getState().moved).toHaveProperty('h')
  })
})

test('a finding that somebody is led to is open in the list, beside those that were open', () => {
  const store = createViewStore({ theme: 'system', moved: {}, viewports: {} })
  store.getState().toggleFinding('a')
  store.getState().showFinding('b')
  expect(store.getState()).toMatchObject({ page: 'findings', openFindings: new Set(['a', 'b']) })
  store.getState().showFinding('b')
  store.getState().toggleFinding('a')
  expect(store.getState().openFindings).toEqual(new Set(['b']))
})

test('clearing the selection keeps the tab', () => {
  const store = createSelectionStore('routes')
  store.getState().select({ kind: 'machine', id: 'host' })
  store.getState().clear()
  expect(store.getState().tab).toBe('routes')
  expect(store.getState().subject).toBeUndefined()
})
