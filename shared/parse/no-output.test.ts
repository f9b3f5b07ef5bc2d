import { expect, test } from 'vitest'
import { ownTexts } from '../../tests/support/own-texts.ts'
import { recognise } from './registry.ts'

test('prose, source code and settings of programs are no output of a command', () => {
  // Two of the parsers quote rows of what they read.
  const texts = ownTexts().filter(({ path }) => !/ipconfig(?:-blocks)?\.ts$/.test(path))
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.flatMap(({ path, text }) => (recognise(text) === undefined ? [] : [path]))).toEqual([])
})

test.each([
  ['a license with words in quotation marks', 'The "Software": as it is\n"Licensor": whoever offers it\n'],
  ['settings with dots', 'colors.background = white\nmodule.exports = null\n'],
  ['a list of words', 'LEFT\t*\nDOWN\t*\nkey UP *\nkey LEFT *\n'],
  ['a program', 'for (const (x) of them) {\nif (x) {\n'],
])('%s is none either', (_, text) => {
  expect(recognise(text)?.id).toBeUndefined()
})
