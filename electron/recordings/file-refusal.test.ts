import { expect, test } from 'vitest'
import { fileRefusal } from './file-refusal.ts'

const failure = (code: string): Error => Object.assign(new Error(`${code}: as Node says it`), { code })

test.each([
  ['ENOENT', 'no-such-path'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ELOOP', 'no-such-path'],
  ['ENOSPC', 'no-space'],
  ['EIO', 'file-error'],
])('%s becomes %s, with the path in the sentence', (code, expected) => {
  expect(fileRefusal(failure(code), '/r/host')).toMatchObject({
    code: expected,
    sentence: expect.stringContaining('/r/host'),
  })
})

test('a path can put no control characters on the terminal', () => {
  expect(fileRefusal(failure('ENOENT'), 'a\u001b[2Jb').sentence).toBe('a\\u001b[2Jb: there is no such file or folder.')
})

test('an error that is no file error is a bug, and is thrown on', () => {
  expect(() => fileRefusal(new TypeError('x is undefined'), '/r')).toThrow('x is undefined')
})
