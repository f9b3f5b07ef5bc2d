import { expect, test } from 'vitest'
import { cutTo, displayWidth } from './display-width.ts'
import { table } from './table.ts'
import { hang, wrap } from './wrap.ts'

test('columns stand under each other, and the last one is wrapped under itself', () => {
  const rows = [
    ['eth0', '10.0.0.229/24', 'the uplink: it holds the default route'],
    ['wifi0', '', 'down'],
  ]
  expect(table(rows, { width: 44 })).toEqual([
    '  eth0   10.0.0.229/24  the uplink: it holds',
    '                        the default route',
    '  wifi0                 down',
  ])
})

test('a column that is empty everywhere takes no room', () => {
  expect(table([['a', '', 'b']], { width: 40 })).toEqual(['  a  b'])
})

test('paint is not counted as width', () => {
  const red = (text: string): string => `<${text}>`
  expect(
    table(
      [
        [{ text: 'ab', paint: red }, 'x'],
        ['abcd', 'y'],
      ],
      { width: 40 },
    ),
  ).toEqual(['  <ab>    x', '  abcd  y'])
})

test('a table that is too wide cuts its widest column and never goes over the width', () => {
  for (const line of table([['x'.repeat(90), 'y'.repeat(90), 'some words here']], { width: 60 }))
    expect(displayWidth(line)).toBeLessThanOrEqual(60)
})

test('wide characters are counted as two columns, and combining ones as none', () => {
  expect([displayWidth('VM'), displayWidth('日本'), displayWidth('e\u0301')]).toEqual([2, 4, 1])
  expect(cutTo('日本語', 5)).toBe('日本…')
})

test('a long text is broken at blanks, and hangs under its first word', () => {
  expect(wrap('no route to that network', 10)).toEqual(['no route', 'to that', 'network'])
  expect(hang('1. ', 'the host owns the only way in and keeps it', 24)).toEqual([
    '1. the host owns the',
    '   only way in and keeps',
    '   it',
  ])
})

test('a word that is longer than a line is broken', () => {
  expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
})

test('a table may have more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => [`${index}`, 'x'])
  expect(table(rows, { width: 80 }).at(-1)).toBe('  149999  x')
})
