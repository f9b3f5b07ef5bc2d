import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from './root.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-imports-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the project's own rule over a small tree; what it says, or nothing when all is well. */
async function complaintsAbout(files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))].filter(
    (top) => top !== 'node_modules',
  )
  const config = join(root, '.dependency-cruiser.mjs')
  const ended = await execa('depcruise', ['--config', config, '--output-type', 'err', ...tops], {
    cwd: folder,
    preferLocal: true,
    localDir: root,
    reject: false,
    env: { NO_COLOR: '1' },
  })
  if (ended.exitCode === undefined) throw ended
  return ended.exitCode === 0 ? '' : ended.stdout
}

const top = { 'shared/net/mac.ts': 'export type Mac = string\nexport const mac = 1\n' }

test('a folder of shared may import what stands above it', async () => {
  const below = { 'shared/facts/fact.ts': "import { mac } from '../net/mac.ts'\nexport const fact = mac\n" }
  expect(await complaintsAbout({ ...top, ...below })).toBe('')
})

describe('a planted violation is caught:', () => {
  test('shared/net imports shared/facts, which stands below it', async () => {
    const said = await complaintsAbout({
      'shared/facts/fact.ts': 'export const fact = 1\n',
      'shared/net/mac.ts': "import { fact } from '../facts/fact.ts'\nexport const mac = fact\n",
    })
    expect(said).toContain('shared-net-imports-only-what-stands-above: shared/net/mac.ts → shared/facts/fact.ts')
  })

  test('a type import counts as well', async () => {
    const said = await complaintsAbout({
      'shared/diagram/scene.ts': 'export type Scene = string\n',
      'shared/reach/verdict.ts': "import type { Scene } from '../diagram/scene.ts'\nexport type Verdict = Scene\n",
    })
    expect(said).toContain('shared-reach-imports-only-what-stands-above')
  })

  test('shared imports a builtin of Node', async () => {
    const said = await complaintsAbout({
      'shared/net/mac.ts': "import { readFileSync } from 'node:fs'\nexport const mac = readFileSync\n",
    })
    expect(said).toContain('shared-is-pure')
  })

  test.each(['execa', 'electron', 'react'])('shared imports %s', async (name) => {
    const said = await complaintsAbout({
      [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`,
      [`node_modules/${name}/index.js`]: 'module.exports = {}\n',
      'shared/net/mac.ts': `import all from '${name}'\nexport const mac = all\n`,
    })
    expect(said).toContain('shared-stands-on-pure-packages')
  })

  test('shared has a folder that is not in the order', async () => {
    const said = await complaintsAbout({
      'shared/utils/pad.ts': 'export const pad = 1\n',
      'electron/cli/show.ts': "import '../../shared/utils/pad.ts'\n",
    })
    expect(said).toContain('shared-has-only-the-known-folders')
  })

  test('electron imports the renderer', async () => {
    const said = await complaintsAbout({
      'renderer/app/App.tsx': 'export const App = 1\n',
      'electron/window/main.ts': "import '../../renderer/app/App.tsx'\n",
    })
    expect(said).toContain('electron-imports-shared-and-itself')
  })

  test('the renderer imports electron, or a builtin of Node', async () => {
    const said = await complaintsAbout({
      'electron/station/station.ts': 'export const station = 1\n',
      'renderer/app/App.tsx':
        "import '../../electron/station/station.ts'\nimport 'node:path'\nexport const App = () => <p>on</p>\n",
    })
    expect(said).toContain('renderer-imports-shared-and-itself')
    expect(said).toContain('renderer-runs-in-a-browser')
  })

  test('two files import each other', async () => {
    const said = await complaintsAbout({
      'shared/net/mac.ts': "import { prefix } from './prefix.ts'\nexport const mac = () => prefix\n",
      'shared/net/prefix.ts': "import { mac } from './mac.ts'\nexport const prefix = () => mac\n",
    })
    expect(said).toContain('no-cycles')
  })
})
