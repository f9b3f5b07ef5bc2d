import { parsers, recognise } from '../../shared/parse/registry.ts'

/** What a careless pattern would look at again and again. */
const PIECES = [
  'a',
  ' ',
  '\t',
  '-',
  ':',
  '=',
  '<',
  '"',
  "'",
  '{',
  '[',
  '\\',
  '1.',
  'a ',
  'a: ',
  '10.0.0.1 ',
  '<a b="',
  'a\n',
  '    a\n',
]
const SIZES = [256 * 1024, 1024 * 1024] as const
/** Four times as long a text takes four times as long; sixteen times would be quadratic. */
const TOO_MUCH = 9

/** How time grows with size, for long texts that are the same all over: the three parsers in which it grows most. */
export function slowestGrowth(texts: readonly string[]): string[] {
  const grown = parsers.map((parser) => {
    const own = texts.find((text) => recognise(text) === parser)?.split('\n')[0] ?? ''
    const growth = Math.max(...PIECES.map((piece) => growthOf(parser.parse, own, piece)))
    return { id: parser.id, growth }
  })
  return grown
    .toSorted((a, b) => b.growth - a.growth)
    .slice(0, 3)
    .map(
      ({ id, growth }) =>
        `${id}: ${growth.toFixed(1)} × the time for 4 × the text${growth > TOO_MUCH ? ' — LOOK AT IT' : ''}`,
    )
}

/** Measured again where it looks bad: the first time may be that of the compiler, or of the garbage collector. */
function growthOf(parse: Parse, own: string, piece: string): number {
  const measured = () => {
    const [small = 0, large = 0] = SIZES.map((size) =>
      timeOf(parse, own + piece.repeat(Math.ceil(size / piece.length))),
    )
    // What takes no time tells nothing.
    return large < 50 ? 0 : large / Math.max(small, 5)
  }
  let growth = measured()
  for (let again = 0; again < 3 && growth > TOO_MUCH; again += 1) growth = Math.min(growth, measured())
  return growth
}

type Parse = (text: string, command: { command: string }) => unknown

function timeOf(parse: Parse, text: string): number {
  const begun = performance.now()
  parse(text, { command: '' })
  return performance.now() - begun
}
