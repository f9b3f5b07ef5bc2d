import { expect, test } from 'vitest'
import { compare } from '../../shared/compare/compare.ts'
import type { KeptMoment } from '../../shared/contract/contract.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { createCompareStore, ON_SHOW } from '../state/compare-store.ts'
import { chosenMoments } from './chosen-moments.ts'
import { compareText } from './compare-text.ts'
import { momentGroups, momentWords } from './moment-words.ts'

const moment = (id: string, from: KeptMoment['from'], name: string, more: Partial<KeptMoment> = {}): KeptMoment => ({
  id,
  from,
  name,
  recording: from === 'shown' ? 'CC-Labs-2' : name,
  current: false,
  ...more,
})

const boots = [moment('1', 'shown', 'boot-1'), moment('2', 'shown', 'boot-2', { current: true })]
const looks = [moment('3', 'live', 'laptop'), moment('4', 'live', 'laptop'), moment('5', 'live', 'laptop')]
const ids = ({ before, after }: ReturnType<typeof chosenMoments>) => [before?.moment.id, after?.moment.id]

test('for want of a choice what is on show is compared with the moment before it, the first with the one after', () => {
  expect(ids(chosenMoments({ moments: boots }))).toEqual(['1', '2'])
  const turned = boots.map((one) => ({ ...one, current: !one.current }))
  expect(ids(chosenMoments({ moments: turned }))).toEqual(['2', '1'])
})

test('this machine is compared with the first look at it; one look alone with nothing', () => {
  const live = looks.map((one) => ({ ...one, current: one.id === '5' }))
  expect(ids(chosenMoments({ moments: live }))).toEqual(['3', '5'])
  expect(ids(chosenMoments({ moments: live.slice(2) }))).toEqual([undefined, '5'])
  expect(ids(chosenMoments({ moments: [] }))).toEqual([undefined, undefined])
})

test('a choice that is no longer kept is as none; what is on show follows what is shown', () => {
  const moments = [...boots, ...looks]
  expect(ids(chosenMoments({ moments, before: '4', after: ON_SHOW }))).toEqual(['4', '2'])
  expect(ids(chosenMoments({ moments, before: '99' }))).toEqual(['1', '2'])
})

test('swapping pins what was chosen for want of a choice', () => {
  const store = createCompareStore()
  store.getState().receive(boots)
  const { before, after } = chosenMoments(store.getState())
  store.getState().swap(before?.choice ?? '', after?.choice ?? '')
  expect(ids(chosenMoments(store.getState()))).toEqual(['2', '1'])
})

test('moments stand in groups: of what is on show, looks with the latest first, recordings beside', () => {
  const beside = moment('6', 'beside', 'host', { recording: 'yesterday' })
  expect(
    momentGroups([...boots, ...looks, beside]).map(({ title, moments }) => [title, moments.map(({ id }) => id)]),
  ).toEqual([
    ['CC-Labs-2', ['1', '2']],
    ['This machine, earlier on', ['5', '4', '3']],
    ['Opened beside: yesterday', ['6']],
  ])
  expect(momentWords(moment('7', 'live', 'laptop', { takenAt: '2026-01-01T10:20:30.000Z' }))).toMatch(
    /\d\d[:.]20[:.]30/,
  )
  expect(momentWords(boots[0] ?? beside)).toBe('boot-1')
  expect(momentWords(beside)).toBe('yesterday: host')
})

test('the story as text has every sentence, what belongs together indented', () => {
  const comparison = compare(sampleInventory('boot-1'), sampleInventory('boot-2'))
  const text = compareText(comparison, { before: 'boot-1', after: 'boot-2' })
  expect(text).toContain('\n- Default Switch has another network: 192.168.41.96/28')
  expect(text).toContain('\n    - ccl-vm-1 has 192.168.41.109; its address is not recorded in A.')
  expect(text).toContain('Who can reach whom\nThe same, for the 5 machines in both.')
  expect(text).toContain('Not to be compared\n- Not recorded in A')
})
