import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inputsHash } from './inputs-hash.ts'
import { outputFolder } from './output-folder.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-output-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the build goes into the checkout where it may be written', () => {
  expect(outputFolder(folder)).toBe(join(folder, 'dist'))
})

test("else into the user's own cache, a folder for each checkout", () => {
  const env = { XDG_CACHE_HOME: join(folder, 'cache') }
  const [one, two] = ['/proc/nowhere-1', '/proc/nowhere-2'].map((root) => outputFolder(root, env))
  expect(one?.startsWith(join(folder, 'cache', 'switchyard'))).toBe(true)
  expect(two).not.toBe(one)
})

test('where there is no cache either, a folder whose name nobody can guess', () => {
  // A file where the cache should be. (Below /proc, Node's mkdirSync with `recursive` never comes back.)
  const env = { XDG_CACHE_HOME: join(folder, 'plain-file') }
  writeFileSync(env.XDG_CACHE_HOME, '')
  const [one, two] = [outputFolder('/proc/x', env), outputFolder('/proc/x', env)]
  expect(one).not.toBe(two)
  rmSync(one, { recursive: true })
  rmSync(two, { recursive: true })
})

test('a changed source makes another build; a changed test does not', () => {
  const root = join(folder, 'checkout')
  for (const name of ['shared', 'electron', 'renderer', 'scripts/build'])
    mkdirSync(join(root, name), { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'shared/a.ts']) writeFileSync(join(root, name), '1')
  const before = inputsHash(root)
  writeFileSync(join(root, 'shared', 'a.test.ts'), '1')
  expect(inputsHash(root)).toBe(before)
  writeFileSync(join(root, 'shared', 'a.ts'), '2')
  expect(inputsHash(root)).not.toBe(before)
})
