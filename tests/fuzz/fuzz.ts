// npm run fuzz                      a minute of damaged texts for all parsers, from a new seed
// npm run fuzz -- --seconds 600     longer
// npm run fuzz -- --seed 42         the same texts again
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { nearestParser } from '../../shared/parse/nearest-parser.ts'
import { readPasted } from '../../shared/parse/read-pasted.ts'
import { parsers } from '../../shared/parse/registry.ts'
import { decodeText } from '../../shared/recording/decode-text.ts'
import { checkParser } from '../support/check-parser.ts'
import { damagedTexts } from '../support/damaged-texts.ts'
import { knownTexts } from '../support/known-texts.ts'
import { slowestGrowth } from './slowest-growth.ts'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } })
const seconds = Number(values.seconds)
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('--seconds takes a number above 0, --seed a whole number.')
  process.exit(2)
}

const texts = knownTexts()
const anyText = fc.oneof(
  { weight: 6, arbitrary: damagedTexts(texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2000 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }).map((bytes) => decodeText(bytes) ?? '') },
)
let count = 0
console.log(`${parsers.length} parsers, ${texts.length} texts, seed ${seed}, ${seconds} s`)
const result = fc.check(
  fc.property(anyText, (text) => {
    count += 1
    for (const parser of parsers) checkParser(parser, text)
    readPasted(text)
    nearestParser(text)
  }),
  { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false },
)
console.log(`${count} texts were read by all parsers.`)
for (const line of slowestGrowth(texts)) console.log(line)
if (result.failed) {
  console.error(
    `A text breaks them: ${JSON.stringify(result.counterexample)}\n${String(result.errorInstance)}\nAgain: npm run fuzz -- --seed ${seed}`,
  )
  process.exitCode = 1
}
