import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startWithStandIn } from '../../tests/support/start-with-stand-in.ts'
import { buildElectron } from '../build/build-electron.ts'
import { root } from '../test/root.ts'
import { stageApp } from './stage-app.ts'

// Away from the checkout, as an installed app is: nothing upwards of it has what it forgot.
const folder = mkdtempSync(join(tmpdir(), 'switchyard-packed-'))
const app = join(folder, 'app')
beforeAll(async () => {
  const built = join(folder, 'built')
  await buildElectron(root, join(built, 'electron'))
  mkdirSync(join(built, 'window'))
  for (const name of ['index.html', 'index.html.br', 'index.html.gz']) writeFileSync(join(built, 'window', name), '')
  stageApp(root, built, app)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = (of: string) => readdirSync(of, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'))

test('what an installer packs starts by itself, away from the checkout, and opens the sample', () => {
  const { main } = z.object({ main: z.string() }).parse(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')))
  expect(startWithStandIn(join(app, main), ['--sample'])).toMatchObject({ source: 'sample', moments: 2 })
})

test('it has every PowerShell script, the fonts and the library of PNG export, and no sources, tests or compressed files', () => {
  const packed = files(app)
  const scripts = files(join(root, 'electron', 'collect', 'windows')).filter((path) => path.endsWith('.ps1'))
  expect(packed).toEqual(expect.arrayContaining(scripts.map((path) => `electron/collect/windows/${path}`)))
  expect(packed.filter((path) => path.endsWith('.ttf'))).toHaveLength(4)
  // In a process of its own: Windows removes no library that is loaded.
  const load = "process.stdout.write(typeof require('@resvg/resvg-js').renderAsync)"
  expect(execFileSync(process.execPath, ['-e', load], { cwd: app, encoding: 'utf8' })).toBe('function')
  expect(packed.filter((path) => /^electron\/.*\.tsx?$|\.test\.|\.(?:gz|br)$/.test(path))).toEqual([])
})

test('electron-builder packs that folder and what it depends on, shows icons that are there, and publishes nothing', () => {
  const Config = z.object({
    directories: z.object({ app: z.literal('dist/app'), output: z.string() }),
    publish: z.null(),
    asarUnpack: z.array(z.string()),
    win: z.object({ icon: z.string() }),
    linux: z.object({ icon: z.string() }),
  })
  const config = Config.parse(JSON.parse(readFileSync(join(root, 'electron-builder.json'), 'utf8')))
  for (const { icon } of [config.win, config.linux]) expect(existsSync(join(root, icon)), icon).toBe(true)
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')))
  for (const name of Object.keys(dependencies)) expect(existsSync(join(app, 'node_modules', name)), name).toBe(true)
})
