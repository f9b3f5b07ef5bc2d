import { expect, test } from 'vitest'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { liveSource } from './live-source.ts'

test('a Linux machine is looked at, and its changes are heard of', () => {
  expect(liveSource('linux')).toEqual({
    collect: expect.any(Function),
    watch: expect.any(Function),
    expire: expect.any(Function),
    collected: expect.any(Array),
  })
})

test('a Windows machine is looked at, too', () => {
  expect(liveSource('win32')).toMatchObject({ collect: expect.any(Function), watch: expect.any(Function) })
})

test.each([
  ['darwin', 'macOS'],
  ['freebsd', 'freebsd'],
] as const)('%s is not, and it is said what to do instead', (platform, system) => {
  const source = liveSource(platform)
  expect(isRefusal(source)).toBe(true)
  expect(source).toMatchObject({ sentence: expect.stringContaining(`not yet on ${system}: open a recording`) })
})
