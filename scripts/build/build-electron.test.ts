import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWithStandIn } from '../../tests/support/start-with-stand-in.ts'
import { root } from '../test/root.ts'
import { buildElectron } from './build-electron.ts'

// Below the checkout, as dist/ is: the bundle looks upwards for assets and packages.
let folder: string
beforeAll(async () => {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  folder = mkdtempSync(join(root, 'node_modules', '.cache', 'switchyard-bundle-'))
  await buildElectron(root, folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a bundle loads that is not part of Node. */
function required(name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8')
  const names = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, one = '']) => one)
  return [...new Set(names)].filter((one) => !one.startsWith('node:') && !builtinModules.includes(one)).sort()
}

test('the bundles hold everything but Electron and the native rasteriser', () => {
  expect(required('main.cjs')).toEqual(['@resvg/resvg-js', 'electron'])
})

test('the preload script needs nothing but Electron: a sandbox gives it no more', () => {
  expect(readFileSync(join(folder, 'preload.cjs'), 'utf8')).not.toMatch(/require\("(?!electron"\))/)
})

test('the main script, as bundled, opens the sample for a window of the stand-in', () => {
  expect(startWithStandIn(join(folder, 'main.cjs'), ['--sample'])).toMatchObject({
    loaded: 'app://switchyard/',
    source: 'sample',
    moments: 2,
  })
})
