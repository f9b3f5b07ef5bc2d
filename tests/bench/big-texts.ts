import type { Parser } from '../../shared/parse/parser.ts'
import { readPasted } from '../../shared/parse/read-pasted.ts'
import { parsers, recognise } from '../../shared/parse/registry.ts'
import { knownTexts } from '../support/known-texts.ts'
import { bigText } from './big-text.ts'
import { FURTHER_TEXTS } from './further-texts.ts'
import type { Measurement } from './measurement.ts'

const SIZE = 10 * 1024 * 1024
const TARGET = 1000

/** The longest text of each parser among samples and fixtures, or one made for it. */
function textOfEach(): Map<Parser, string> {
  const longest = new Map<Parser, string>()
  for (const text of knownTexts()) {
    const parser = recognise(text)
    if (parser !== undefined && text.length > (longest.get(parser)?.length ?? 0)) longest.set(parser, text)
  }
  for (const parser of parsers) {
    const made = FURTHER_TEXTS[parser.id]
    if (made !== undefined && !longest.has(parser)) longest.set(parser, made)
  }
  return longest
}

/** Recognising and reading 10 MiB of each command’s output. */
export function readBigTexts(runs: number): Measurement[] {
  const texts = textOfEach()
  return parsers.map((parser) => {
    const name = `10 MiB of ${parser.title}`
    const text = texts.get(parser)
    if (text === undefined) return { name, unit: 'ms', target: TARGET, values: { skipped: 'no text of it' } }
    const big = bigText(text, SIZE)
    const values = timed(runs, () => {
      recognise(big)
      parser.parse(big, { command: parser.title })
    })
    return { name, unit: 'ms', target: TARGET, values }
  })
}

/** The slowest of them, and a pasted text as large as one may be, in which no prompt says what it is. */
export function readBigText(runs: number): Measurement[] {
  const all = readBigTexts(1).flatMap(({ name, values }) => (Array.isArray(values) ? [{ name, values }] : []))
  const slowest = all.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))[0]
  const [first] = knownTexts().filter((text) => recognise(text)?.id === 'windows-arp')
  const pasted = bigText(first ?? '', SIZE)
  return [
    {
      name: `parsing, the slowest of ${all.length}: ${slowest?.name}`,
      unit: 'ms',
      target: TARGET,
      values: slowest?.values ?? [],
    },
    { name: 'parsing, 10 MiB pasted', unit: 'ms', target: TARGET, values: timed(runs, () => readPasted(pasted)) },
  ]
}

function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
}
