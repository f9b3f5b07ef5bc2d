import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ownWords } from './own-words.ts'
import { readStartOptions } from './start-options.ts'

test('without words this machine is shown, live', () => {
  expect(readStartOptions([])).toEqual({ start: { kind: 'live' }, browser: false, open: true })
})

test('recordings are read with absolute paths, their moment, and without the LAN when told so', () => {
  expect(
    readStartOptions(['--recording', 'a', '--recording', 'b', '--moment', 'boot-2', '--no-lan', '--no-open']),
  ).toEqual({
    start: { kind: 'recording', paths: [resolve('a'), resolve('b')], moment: 'boot-2', lan: false },
    browser: false,
    open: false,
  })
})

test.each([['--port', '0'], ['--port', 'x'], ['--recording'], ['--nothing'], ['word']])(
  '%s %s is wrong use',
  (...words) => {
    expect(readStartOptions(words.filter((word) => word !== undefined))).toMatchObject({ code: 'wrong-use' })
  },
)

test("of Electron's command line only Switchyard's own words count", () => {
  const line = [
    'electron',
    '--inspect=0',
    '--remote-debugging-port=0',
    'dist/electron/main.cjs',
    '--sample',
    '--recording',
    'a',
    '--gpu',
  ]
  expect(ownWords(line)).toEqual(['--sample', '--recording', 'a'])
  expect(ownWords(['electron', 'x', '-r', 'a', '--moment=boot-1', '--recording=b'])).toEqual([
    '-r',
    'a',
    '--moment=boot-1',
    '--recording=b',
  ])
})
