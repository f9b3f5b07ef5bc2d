import { expect, test } from 'vitest'
import { glossary } from '../glossary/glossary.ts'
import { findEntries } from './find-entries.ts'

const terms = (typed: string) => findEntries(glossary, typed).map(({ term }) => term)

test('a word is found by its beginning first, by its other names, and by what its text says', () => {
  expect(terms('gate')[0]).toBe('gateway')
  expect(terms('  Port forw ')[0]).toBe('mapped port')
  expect(terms('169.254')).toContain('APIPA')
  expect(terms('rfc 1918')).toContain('private address')
  expect(terms('nat-no-mapping')).toEqual(['NAT'])
})

test('nothing typed is everything, nonsense is nothing', () => {
  expect(terms('')).toHaveLength(glossary.length)
  expect(terms('<script>')).toEqual([])
})
