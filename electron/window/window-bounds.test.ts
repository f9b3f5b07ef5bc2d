import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readBounds, writeBounds } from './window-bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const folder = mkdtempSync(join(tmpdir(), 'switchyard-bounds-'))
let files = 0
const file = () => {
  files += 1
  return join(folder, String(files), 'window.json')
}
afterAll(() => rmSync(folder, { recursive: true }))

test('the window comes back where it was', () => {
  const path = file()
  const bounds = { x: 100, y: 50, width: 1000, height: 700 }
  writeBounds(path, bounds)
  expect(readBounds(path, [screen])).toEqual(bounds)
})

test('not on a screen that is gone, and not from a file that is broken', () => {
  const path = file()
  writeBounds(path, { x: 2500, y: 50, width: 1000, height: 700 })
  expect(readBounds(path, [screen])).toBeUndefined()
  writeFileSync(path, '{"x":1')
  expect(readBounds(path, [screen])).toBeUndefined()
  expect(readBounds(file(), [screen])).toBeUndefined()
})
