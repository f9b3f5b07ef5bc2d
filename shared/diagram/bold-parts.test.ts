import { expect, test } from 'vitest'
import { boldParts } from './bold-parts.ts'

const marked = (lines: string[], strong: string) =>
  boldParts(lines, strong).map((parts) => parts.map((part) => (part.strong ? `*${part.text}*` : part.text)).join(''))

test('strong words within one line are marked there', () => {
  expect(marked(['home network → VMs: stopped.', 'NAT lets only', 'answers in'], 'stopped')).toEqual([
    'home network → VMs: *stopped*.',
    'NAT lets only',
    'answers in',
  ])
})

test('strong words that are broken over two lines are marked on both', () => {
  expect(marked(['VMs → home network: may', 'begin, through NAT'], 'may begin')).toEqual([
    'VMs → home network: *may*',
    '*begin*, through NAT',
  ])
})

test('without strong words, or where they do not occur, nothing is marked', () => {
  expect(marked(['a b', 'c'], '')).toEqual(['a b', 'c'])
  expect(marked(['a b', 'c'], 'never')).toEqual(['a b', 'c'])
})

test('no text is lost or said twice', () => {
  const lines = ['one two', 'three four', 'five']
  for (const strong of ['one', 'two three', 'two three four five', 'five', 'e'])
    expect(boldParts(lines, strong).map((parts) => parts.map(({ text }) => text).join(''))).toEqual(lines)
})
