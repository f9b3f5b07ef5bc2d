import { expect, test } from 'vitest'
import type { Source } from '../../shared/inventory/source.ts'
import { provenanceOf, provenanceOfAll } from './provenance.ts'

const seenOn = (machine: string) => ({
  kind: 'seen' as const,
  machine,
  output: `${machine}/arp-a.txt`,
  command: 'arp -a',
  noun: 'ARP table',
  line: 3,
})
const assumption: Source = { kind: 'assumed', code: 'prefix-length', sentence: 'Taken as that of the network.' }

test('what one of its own commands says is observed, whoever else says it too', () => {
  expect(provenanceOf([seenOn('host'), seenOn('guests/a')], 'guests/a')).toBe('observed')
})

test('what only other machines saw is inferred', () => {
  expect(provenanceOf([seenOn('host'), assumption], 'guests/a')).toBe('inferred')
})

test('what a machine told another of itself is told by it, and only by it', () => {
  const told: Source = { ...seenOn('host'), toldBy: 'guests/a' }
  expect(provenanceOf([seenOn('host'), told], 'guests/a')).toBe('told')
  expect(provenanceOf([told], 'guests/b')).toBe('inferred')
  expect(provenanceOf([told, seenOn('guests/a')], 'guests/a')).toBe('observed')
  expect(provenanceOfAll([{ sources: [told] }, { sources: [seenOn('guests/a')] }], 'guests/a')).toBe('told')
})

test('what nobody saw is assumed', () => {
  expect(provenanceOf([assumption], 'guests/a')).toBe('assumed')
  expect(provenanceOf([], 'guests/a')).toBe('assumed')
})

test('a table is as sure as its least sure row', () => {
  const rows = [{ sources: [seenOn('a')] }, { sources: [seenOn('host')] }]
  expect(provenanceOfAll(rows, 'a')).toBe('inferred')
  expect(provenanceOfAll([...rows, { sources: [assumption] }], 'a')).toBe('assumed')
  expect(provenanceOfAll(rows.slice(0, 1), 'a')).toBe('observed')
})
