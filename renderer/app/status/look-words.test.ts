import { describe, expect, test } from 'vitest'
import type { StationState } from '../../../shared/contract/contract.ts'
import { labInventory } from '../../../shared/diagram/lab-inventory.fixture.ts'
import { ageWords } from './age-words.ts'
import { lookWords } from './look-words.ts'

const NOON = Date.parse('2026-11-24T12:00:00Z')
const clock = (time: number) => new Date(time).toISOString().slice(11, 19)
const state: StationState = {
  sequence: 3,
  source: { kind: 'live' },
  moments: [],
  collectedAt: '2026-11-24T12:00:00Z',
  milliseconds: 118.4,
  troubles: [],
  nothingOfInterest: false,
}
const look = (station: Parameters<typeof lookWords>[0], seconds: number) =>
  lookWords(station, NOON + seconds * 1000, clock)

describe('the age of the picture', () => {
  test('live: since when nothing changed, and what a look costs', () => {
    expect(look({ connection: 'connected', state }, 12)).toMatchObject({
      tone: 'fresh',
      words: 'Live · unchanged for 12 s · a look takes 118 ms',
    })
  })

  test('without a connection: how old it is, counted from when it broke', () => {
    expect(look({ connection: 'lost', brokenAt: NOON + 10_000, state }, 45)).toMatchObject({
      tone: 'stale',
      words: 'Last seen 35 s ago: connecting again …',
    })
  })

  test('a machine that can’t be looked at any more is not called live', () => {
    const troubles = [{ machine: '', command: '', code: 'failed', sentence: 'looking at this machine failed' }]
    expect(look({ connection: 'connected', state: { ...state, troubles } }, 600)).toMatchObject({
      tone: 'stale',
      words: 'Last seen 10 min ago: looking fails',
      hint: expect.stringContaining('seen at 12:00:00 (10 min ago)'),
    })
  })

  test('a look that takes long, or that was stopped, is not called live', () => {
    const progress = { done: 3, total: 18, command: 'nft -j list ruleset' }
    expect(look({ connection: 'connected', state: { ...state, progress } }, 40)).toMatchObject({
      tone: 'stale',
      words: 'Last seen 40 s ago: looking takes long',
      hint: expect.stringContaining('3 of 18 commands are done; nft -j list ruleset still runs'),
    })
    const troubles = [{ machine: '', command: '', code: 'stopped', sentence: 'it was stopped' }]
    expect(look({ connection: 'connected', state: { ...state, troubles } }, 40)?.words).toBe(
      'Stopped: last seen 40 s ago',
    )
  })

  test('after the machine slept, the picture is from before that until it was looked at again', () => {
    expect(look({ connection: 'connected', state: { ...state, slept: true } }, 3600)).toMatchObject({
      tone: 'stale',
      words: 'Last seen 60 min ago: looking again …',
      hint: expect.stringContaining('This machine slept'),
    })
  })

  test('one command that failed does not make the picture old', () => {
    const troubles = [{ machine: 'here', command: 'nft list', code: 'failed', sentence: 'no rights' }]
    expect(look({ connection: 'connected', state: { ...state, troubles } }, 1)?.tone).toBe('fresh')
  })

  test('a recording has its date, connected or not, and none where nobody knows it', () => {
    const { collectedAt: _, ...undated } = state
    const source = { kind: 'recording', name: 'boot-2' } as const
    expect(look({ connection: 'lost', brokenAt: NOON, state: { ...state, source } }, 9)?.words).toBe(
      'Recording of 12:00:00',
    )
    expect(
      look({ connection: 'connected', state: { ...undated, source: { kind: 'sample', name: 'x' } } }, 9)?.words,
    ).toBe('Sample')
  })

  test('a recording says of how much it is made', () => {
    const output = { machine: 'host', command: 'arp -a', facts: 0, unread: [] }
    const inventory = {
      ...labInventory({ guests: 0, devices: 0 }),
      outputs: [
        { ...output, id: 'a' },
        { ...output, id: 'b' },
      ],
    }
    const source = { kind: 'sample', name: 'x' } as const
    expect(look({ connection: 'connected', state: { ...state, source, inventory } }, 9)?.words).toBe(
      'Sample of 12:00:00 · 2 commands, 1 machine',
    )
  })

  test('before the first look there is nothing to say', () => {
    const { collectedAt: _, ...first } = state
    expect(look({ connection: 'connected', state: first }, 1)).toBeUndefined()
    expect(look({ connection: 'connecting' }, 1)).toBeUndefined()
  })
})

test('an age is said in one unit', () => {
  expect([-5, 400, 89_000, 91_000, 89 * 60_000, 100 * 60_000, 35 * 3_600_000, 72 * 3_600_000].map(ageWords)).toEqual([
    '0 s',
    '0 s',
    '89 s',
    '2 min',
    '89 min',
    '2 h',
    '35 h',
    '3 days',
  ])
})
