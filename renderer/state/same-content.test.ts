import { expect, test } from 'vitest'
import { sameContent } from './same-content.ts'

test.each([
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }],
  [undefined, undefined],
  [[], []],
])('%j and %j hold the same', (one, other) => {
  expect(sameContent(one, other)).toBe(true)
})

test.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [{ a: [1, 2] }, { a: [1] }],
  [null, {}],
])('%j and %j do not', (one, other) => {
  expect(sameContent(one, other)).toBe(false)
})
