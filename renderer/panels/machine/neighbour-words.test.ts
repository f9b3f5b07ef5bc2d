import { expect, test } from 'vitest'
import { parseMac } from '../../../shared/net/mac.ts'
import { neighbourWords } from './neighbour-words.ts'

test.each([
  ['C', 'answered (C)'],
  ['CM', 'entered by hand (CM)'],
  ['MP', 'entered by hand, told to others (MP)'],
  ['REACHABLE', 'REACHABLE'],
  ['dynamic', 'dynamic'],
])(
  'state %s of a neighbour is told as "%s": flag letters in words, words as the command prints them',
  (state, told) => {
    const row = { kind: 'device' as const, mac: parseMac('00:15:5d:68:b3:e6') ?? null }
    expect(neighbourWords({ ...row, state }).detail).toBe(told)
  },
)
