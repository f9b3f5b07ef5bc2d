import { expect, test } from 'vitest'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Source } from '../../shared/inventory/source.ts'
import { distinctSources, sourceSentence, sourceWords } from './source-sentence.ts'

const inventory: Inventory = { name: 'boot-2', host: 'host', machines: [], segments: [], outputs: [] }
const arp: Source = {
  kind: 'seen',
  machine: 'host',
  output: 'host/arp-a.txt',
  command: 'arp -a',
  noun: 'ARP table',
  line: 25,
}

test('a seen value names the machine, what its rows are called, the command and the line', () => {
  expect(sourceSentence(arp, inventory)).toBe('Seen in the host’s ARP table · arp -a, line 25')
})

test('another machine is named by its name, or by its folder where it has none', () => {
  expect(sourceSentence({ ...arp, machine: 'guests/ccl-vm-1' }, inventory)).toContain('ccl-vm-1’s ARP table')
  expect(sourceSentence({ ...arp, machine: 'lan/nas' }, inventory)).toContain('nas’ ARP table')
})

test('what a guest told of itself names the guest, and where it was read', () => {
  expect(sourceSentence({ ...arp, toldBy: 'guests/web' }, inventory)).toBe(
    'Told by web itself, in the host’s answer · arp -a, line 25',
  )
})

test('several lines are said as a span', () => {
  expect(sourceWords({ ...arp, endLine: 27 })).toBe('arp -a, lines 25–27')
  expect(sourceWords({ ...arp, endLine: 25 })).toBe('arp -a, line 25')
})

test('an assumption is called one', () => {
  const assumed: Source = { kind: 'assumed', code: 'router-nat', sentence: 'A home router translates.' }
  expect(sourceSentence(assumed, inventory)).toBe('Assumed: A home router translates.')
  expect(sourceWords(assumed)).toBe('assumed')
})

test('one place is one source, however many facts it holds', () => {
  expect(distinctSources([arp, { ...arp, columns: [0, 4] }, { ...arp, line: 26 }])).toHaveLength(2)
})

test('facts that share a line, each with its own columns, are places of their own', () => {
  const json: Source = { ...arp, command: 'ip -j address', line: 1, columns: [0, 80] }
  expect(distinctSources([json, { ...json, columns: [81, 150] }, json])).toHaveLength(2)
})
