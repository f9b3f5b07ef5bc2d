import { expect, test } from 'vitest'
import { splitAtMarks } from './split-at-marks.ts'

const words = (text: string, ...marks: Parameters<typeof splitAtMarks>[1]) =>
  splitAtMarks(text, marks).map((piece) => `${piece.text}${piece.kinds.length > 0 ? `(${piece.kinds.join()})` : ''}`)

test('a line without marks is one piece, an empty one none', () => {
  expect(words('abc')).toEqual(['abc'])
  expect(words('')).toEqual([])
})

test('marks that lie over each other share the piece they have in common', () => {
  const found = { start: 2, end: 4, kind: 'found' } as const
  expect(words('abcdef', { start: 1, end: 3, kind: 'source' }, found)).toEqual([
    'a',
    'b(source)',
    'c(source,found)',
    'd(found)',
    'ef',
  ])
})

test('columns beyond the line are not more than the line', () => {
  expect(words('abc', { start: 1, end: 99, kind: 'source' })).toEqual(['a', 'bc(source)'])
})

test('no letter is lost', () => {
  const marks = [
    { start: 0, end: 2, kind: 'found' },
    { start: 1, end: 5, kind: 'source' },
  ] as const
  expect(
    splitAtMarks('abcdefg', marks)
      .map(({ text }) => text)
      .join(''),
  ).toBe('abcdefg')
})
