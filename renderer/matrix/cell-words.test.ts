import { expect, test } from 'vitest'
import { address } from '../../shared/net/address.ts'
import type { MatrixCell } from '../../shared/reach/verdict.ts'
import { cellSentence, cellWord } from './cell-words.ts'
import { pairsOf } from './pairs.ts'

const pairOf = (...verdicts: MatrixCell['verdict'][]) => {
  const cells = verdicts.map(
    (verdict, index): MatrixCell => ({
      from: 'a',
      to: 'b',
      address: address(`10.0.0.${index + 1}`),
      verdict,
      reason: verdict === 'reachable' ? 'accepted' : 'nat-no-mapping',
    }),
  )
  const [pair] = pairsOf(cells)
  if (pair === undefined) throw new Error('no pair')
  return pair
}

test('a word says it without any colour; one reachable address is enough for a yes', () => {
  expect(
    [undefined, pairOf('reachable'), pairOf('blocked'), pairOf('unknown'), pairOf('blocked', 'reachable')].map(
      cellWord,
    ),
  ).toEqual(['–', 'yes', 'no', '?', 'yes'])
})

test('the sentence of a “no” has its reason, that of a partial “yes” its count', () => {
  expect(cellSentence(pairOf('blocked'))).toMatch(/^no: The network is behind a translator/)
  expect(cellSentence(pairOf('blocked', 'reachable'))).toBe('yes, at 1 of 2 addresses')
  expect(cellSentence(pairOf('reachable', 'reachable'))).toBe('yes, at all of its 2 addresses')
  expect(cellSentence(pairOf('reachable'))).toBe('yes')
})
