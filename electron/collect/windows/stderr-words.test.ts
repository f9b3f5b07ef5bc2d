import { expect, test } from 'vitest'
import { stderrWords } from './stderr-words.ts'

test('of CLIXML only errors are words: progress and schema are not', () => {
  const text =
    '#< CLIXML\r\n<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj S="progress" RefId="0"><MS><S N="Activity">Preparing modules</S></MS></Obj><S S="Error">no &lt;memory&gt;_x000D__x000A_</S><S S="Error">At line:1</S></Objs>'
  expect(stderrWords(text)).toBe('no <memory> At line:1')
  expect(stderrWords(text.replace(/<S S="Error">.*?<\/S>/g, ''))).toBe('')
})

test('plain text is one line of at most 200 characters', () => {
  expect(stderrWords('Unhandled\n  exception')).toBe('Unhandled exception')
  expect(stderrWords('x'.repeat(500))).toHaveLength(201)
})
