import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterBlanks, jsonParts, jsonValue, placesIn } from './json-places.ts'

test('the parts of any JSON are its values, each where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), fc.constantFrom(undefined, 1, '\t'), (list, indent) => {
      const text = JSON.stringify(list, null, indent)
      const { parts, broken } = jsonParts(text, 0)
      expect(broken).toBeUndefined()
      expect(parts.map((part) => jsonValue(text, part))).toEqual(JSON.parse(text))
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (object) => {
      const text = JSON.stringify(object)
      const { parts } = jsonParts(text, 0)
      expect(parts.map((part) => jsonValue(text, part))).toEqual(Object.values(JSON.parse(text)))
    }),
  )
})

test('of JSON that was cut off, all that is complete is there, and where it breaks', () => {
  const text = '[{"a":1}, {"b":"]"}, {"c":'
  const { parts, broken } = jsonParts(text, 0)
  expect(parts.map((part) => jsonValue(text, part))).toEqual([{ a: 1 }, { b: ']' }])
  expect(broken).toBe(text.indexOf('{"c"'))
})

test('JSON deeper than any command’s is not followed', () => {
  const deep = '['.repeat(500) + ']'.repeat(500)
  expect(jsonParts(deep, 0)).toEqual({ parts: [], broken: 1 })
})

test('places are lines from 1 and columns from 0, or lines only for what spans several', () => {
  const placeOf = placesIn('ab\n[\n 1]\n')
  expect(placeOf({ start: 0, end: 2 })).toEqual({ line: 1, columns: [0, 2] })
  expect(placeOf({ start: 6, end: 7 })).toEqual({ line: 3, columns: [1, 2] })
  expect(placeOf({ start: 3, end: 8 })).toEqual({ line: 2, endLine: 3 })
  expect(afterBlanks(' \r\n\tx', 0)).toBe(4)
})
