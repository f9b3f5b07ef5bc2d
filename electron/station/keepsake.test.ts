import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepInFile, keepNothing } from './keepsake.ts'
import { ownFolder } from './own-folder.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'switchyard-kept-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('what is kept is there in the next run, in a file that others may not read', () => {
  const file = join(folder(), 'new', 'kept.json')
  expect(keepInFile(file).read()).toEqual({ introduced: false, recordings: [], ports: [], guests: [] })
  keepInFile(file).change({ introduced: true })
  keepInFile(file).change({ recordings: [{ name: 'a', paths: ['/tmp/a'] }] })
  expect(keepInFile(file).read()).toEqual({
    introduced: true,
    recordings: [{ name: 'a', paths: ['/tmp/a'] }],
    ports: [],
    guests: [],
  })
  expect(readdirSync(join(file, '..'))).toEqual(['kept.json'])
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

test('a damaged file is a first day, part by part', () => {
  const file = join(folder(), 'kept.json')
  writeFileSync(file, 'not json')
  expect(keepInFile(file).read().introduced).toBe(false)
  writeFileSync(file, JSON.stringify({ introduced: true, recordings: [{ name: 1 }], ports: ['x'] }))
  expect(keepInFile(file).read()).toEqual({ introduced: true, recordings: [], ports: [], guests: [] })
})

test('where nothing may be written, nothing is remembered, and nothing fails', () => {
  const file = join(folder(), 'kept.json')
  writeFileSync(file, '{}')
  const inside = keepInFile(join(file, 'kept.json'))
  inside.change({ introduced: true })
  expect(inside.read().introduced).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('{}')
  expect(keepNothing().read().introduced).toBe(true)
})

test('the folder is where each system has such things, unless another is named', () => {
  expect(ownFolder({ SWITCHYARD_HOME: '/x' }, 'linux')).toBe('/x')
  expect(ownFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe(join('/c', 'switchyard'))
  expect(ownFolder({ XDG_CONFIG_HOME: 'relative' }, 'linux')).toMatch(/\.config.switchyard$/)
  expect(ownFolder({ APPDATA: 'C:\\A' }, 'win32')).toBe(join('C:\\A', 'Switchyard'))
  expect(ownFolder({}, 'darwin')).toMatch(/Library.Application Support.Switchyard$/)
})
