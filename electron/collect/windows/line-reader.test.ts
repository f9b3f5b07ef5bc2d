import { expect, test } from 'vitest'
import { lineReader } from './line-reader.ts'

function read(limit: number, chunks: Buffer[]): { lines: string[]; tooLong: number } {
  const lines: string[] = []
  let tooLong = 0
  const take = lineReader(limit, { onLine: (line) => lines.push(line), onTooLong: () => (tooLong += 1) })
  for (const chunk of chunks) take(chunk)
  return { lines, tooLong }
}

test('lines are put together, wherever the bytes were cut: in a character, before a line feed', () => {
  const bytes = Buffer.from('one\r\n\n{"ü": "🦊"}\nrest')
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(read(100, [bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual({
      lines: ['one', '{"ü": "🦊"}'],
      tooLong: 0,
    })
})

test('a line that is too long is told once, and nothing behind it', () => {
  expect(read(3, [Buffer.from('abc\nab'), Buffer.from('cd'), Buffer.from('ef\nx\n')])).toEqual({
    lines: ['abc'],
    tooLong: 1,
  })
})
