import fc from 'fast-check'
import { describe, test } from 'vitest'
import { checkParser } from '../../tests/support/check-parser.ts'
import { damagedTexts } from '../../tests/support/damaged-texts.ts'
import { knownTexts } from '../../tests/support/known-texts.ts'
import { readPasted } from './read-pasted.ts'
import { parserOf, parsers, recognise } from './registry.ts'

const texts = knownTexts()
const damaged = damagedTexts(texts)
/** The same texts in every run; `npm run fuzz` draws others. */
const SEED = 8

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

describe.each(parsers.map((parser) => [parser.id, parser] as const))('%s', (_, parser) => {
  test('gives facts and unread rows of any text, each with its place, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => checkParser(parser, text)),
      { numRuns: 100, seed: SEED },
    )
    fc.assert(
      fc.property(damaged, (text) => checkParser(parser, text)),
      { numRuns: 100, seed: SEED },
    )
  })

  // What looks at a text once for each of its signs would not be through within the time that any test has.
  test('comes to an end with long texts that are the same all over', () => {
    const size = 24 * 1024
    const long = (piece: string): string => piece.repeat(Math.ceil(size / Math.max(1, piece.length)))
    const own = texts.find((text) => parser.recognise(text)) ?? 'name\n'
    for (const piece of [...PIECES, own]) {
      // Alone, behind a first line of its own, and behind all its lines.
      for (const text of [long(piece), (own.split('\n')[0] ?? '') + long(piece), own + long(piece)])
        checkParser(parser, text)
    }
  })
})

test('choosing a parser never throws either, nor does taking pasted text apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), damaged, (command, text) => {
      recognise(text)
      parserOf(command, text)
      parserOf('ip -j address', text)
      readPasted(`me@web:~$ ${command}\n${text}`)
    }),
    { seed: SEED },
  )
})
