import { expect, test } from 'vitest'
import { asSentence } from './as-sentence.ts'

test('a failure becomes a sentence; the program keeps its name', () => {
  expect(asSentence('reading the firewall needs root', 'nft -j list ruleset')).toBe('Reading the firewall needs root.')
  expect(asSentence('nft is not installed', 'nft -j list ruleset')).toBe('nft is not installed.')
  expect(asSentence('Looking was stopped.', '')).toBe('Looking was stopped.')
})
