import fc from 'fast-check'

/** Real texts with some places damaged: signs left out, others put in, pieces of other texts among them. For tests only. */
export function damagedTexts(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
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
}
