import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import { sampleFiles } from '../../tests/support/sample-files.ts'
import type { Place } from '../facts/fact.ts'
import { decodeText } from '../recording/decode-text.ts'
import type { Parser } from './parser.ts'
import { parserOf, parsers, recognise } from './registry.ts'

const texts = [
  ...[...sampleFiles('cc-labs-2').values()].map((bytes) => decodeText(bytes) ?? ''),
  ...['jc', 'forms', 'linux-commands', 'linux-lab'].flatMap((folder) =>
    fixturePaths(folder)
      .filter((path) => !/\.(?:md|facts\.json|sh)$/.test(path))
      .map((path) => fixtureText(`${folder}/${path}`)),
  ),
  ...fixturePaths('windows-json')
    .filter((path) => path.startsWith('host/'))
    .map((path) => fixtureText(`windows-json/${path}`)),
]

/** Real texts with some places damaged: signs left out, others put in, pieces of other texts among them. */
const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    other: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        leaveOut: fc.nat({ max: 40 }),
        putIn: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 5 }),
          fc.constantFrom(
            '\n',
            '\r\n',
            '\t',
            ' ',
            ':',
            '"',
            '{',
            '[',
            '}',
            ']',
            '\\',
            '%',
            '/',
            '-',
            '\ufeff',
            '\0',
            '日本',
          ),
        ),
        fromOther: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ text, other, edits }) =>
    edits.reduce((before, { at, leaveOut, putIn, fromOther }) => {
      const index = Math.floor(at * before.length)
      const piece = fromOther ? other.slice(Math.floor(at * other.length)).slice(0, 60) : putIn
      return before.slice(0, index) + piece + before.slice(index + leaveOut)
    }, text),
  )

/** What a careless pattern or loop would look at again and again. */
const PIECES = [
  ...[
    'a',
    ' ',
    '-',
    '- ',
    ':',
    '=',
    '.',
    '1',
    'a ',
    '\n',
    '[',
    '{',
    '"',
    '[{"a":',
    '{"a":',
    '{},',
    '\\"',
    '1:',
    '(1) ',
    'a:b ',
  ],
  ...[
    'a\n',
    '    a\n',
    '    a,\n',
    '\ta\n',
    '    inet 10.0.0.1/8\n',
    '   a . . : fe80::1(a)\n',
    `${' '.repeat(30)}fe80::1\n`,
  ],
  ...[
    'a : b\n',
    'a: b\n---\n',
    '  10.0.0.1  00-15-5d-00-e5-01  x\n',
    '\tnexthop via 10.0.0.1 dev a\n',
    '  1 2 fe80::/64\n',
    '====\n',
  ],
]

/** Parses, and checks that every place lies in the text. */
function check(parser: Parser, text: string): void {
  parser.recognise(text)
  const lines = text.split('\n')
  const { facts, unread } = parser.parse(text, { command: '' })
  // One expectation for all: there are hundreds of thousands of places.
  expect([...facts, ...unread].find((place) => !liesIn(lines, place))).toBeUndefined()
}

function liesIn(lines: readonly string[], { line, endLine = line, columns = [0, 0] }: Place): boolean {
  const [from, to] = columns
  const isLine = line >= 1 && endLine >= line && endLine <= lines.length
  return isLine && to >= from && to <= (lines[line - 1]?.length ?? 0)
}

describe.each(parsers.map((parser) => [parser.id, parser] as const))('%s', (_, parser) => {
  test('gives facts and unread rows of any text, each with its place, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(parser, text)),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(damaged, (text) => check(parser, text)),
      { numRuns: 100 },
    )
  })

  // What looks at a text once for each of its signs would not be through within the time that any test has.
  test('comes to an end with long texts that are the same all over', () => {
    const size = 24 * 1024
    const long = (piece: string): string => piece.repeat(Math.ceil(size / Math.max(1, piece.length)))
    const own = texts.find((text) => parser.recognise(text)) ?? 'name\n'
    for (const piece of [...PIECES, own]) {
      // Alone, behind a first line of its own, and behind all its lines.
      for (const text of [long(piece), (own.split('\n')[0] ?? '') + long(piece), own + long(piece)]) check(parser, text)
    }
  })
})

test('choosing a parser never throws either', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), damaged, (command, text) => {
      recognise(text)
      parserOf(command, text)
      parserOf('ip -j address', text)
    }),
  )
})
