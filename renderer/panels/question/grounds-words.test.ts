import { expect, test } from 'vitest'
import type { Source } from '../../../shared/inventory/source.ts'
import { groundsWords } from './grounds-words.ts'

const row: Source = {
  kind: 'seen',
  machine: 'host',
  output: 'host/arp-a.txt',
  command: 'arp -a',
  noun: 'ARP table',
  line: 1,
}
const assumption: Source = { kind: 'assumed', code: 'usual', sentence: 'As usual.' }

test('recorded rows and assumptions are told apart and counted', () => {
  expect(groundsWords([row, assumption, assumption])).toBe('1 recorded row, 2 assumptions')
  expect(groundsWords([row, row])).toBe('2 recorded rows')
  expect(groundsWords([assumption])).toBe('1 assumption')
})

test('where neither was needed that is said', () => {
  expect(groundsWords([])).toBe('it follows from the steps below')
})
