import { expect, test } from 'vitest'
import { summaryWords } from './summary-words.ts'

const output = {
  id: 'host/arp-a.txt',
  machine: 'host',
  command: 'arp -a',
  parser: 'arp -a (Windows)',
  facts: 21,
  unread: [],
}

test('says how much was read, and whether that is all', () => {
  expect(summaryWords(output)).toBe('21 facts read, every row understood')
  expect(summaryWords({ ...output, facts: 1, unread: [{ line: 3, text: '?' }] })).toBe(
    '1 fact read, 1 row not understood',
  )
})

test('an empty answer that was understood is an answer', () => {
  expect(summaryWords({ ...output, facts: 0 })).toBe('understood: it tells that there is nothing')
})

test('a command that nobody knows is not called read', () => {
  const { parser: _, ...unknown } = output
  expect(summaryWords(unknown)).toBe('kept as it is: Switchyard does not know this command')
})

test('what was pasted, and what a guest told when it was asked, says so', () => {
  expect(summaryWords({ ...output, pasted: true })).toMatch(/^pasted · 21 facts read/)
  const asked = { by: 'powershell-direct', at: '2020-11-25T08:00:00.000Z' } as const
  expect(summaryWords({ ...output, asked })).toMatch(/^asked by PowerShell Direct at .+ on .+ · 21 facts read/)
})
