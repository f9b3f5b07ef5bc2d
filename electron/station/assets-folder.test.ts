import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { assetsFolder } from './assets-folder.ts'

test('the assets are found from the source', () => {
  expect(existsSync(join(assetsFolder(), 'samples', 'cc-labs-2', 'boot-2'))).toBe(true)
})

test('the assets are found from a bundle deeper in the same tree, past a bundler’s own assets folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'switchyard-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'assets', 'samples'), { recursive: true })
  mkdirSync(join(root, 'dist', 'electron', 'assets'), { recursive: true })
  expect(assetsFolder(pathToFileURL(join(root, 'dist', 'electron', 'main.cjs')).href)).toBe(join(root, 'assets'))
})

test('an installation without assets is a fault', () => {
  expect(() => assetsFolder(pathToFileURL(join(tmpdir(), 'nowhere', 'main.cjs')).href)).toThrow('no assets folder')
})
