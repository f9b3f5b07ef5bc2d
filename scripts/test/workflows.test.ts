import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from './root.ts'

const folder = join(root, '.github', 'workflows')
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const all = texts.join('\n')
const found = (pattern: RegExp) => [...all.matchAll(pattern)].map(([, one = '']) => one)

test('what a workflow runs of this checkout is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  for (const name of found(/\bnpm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name)
  const files = [...found(/\bnode ((?!node_modules)[\w./-]+)/g), ...found(/--config ([\w./-]+)/g)]
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) expect(existsSync(join(root, file)), file).toBe(true)
})

test('a workflow may only read, holds no secret, publishes nothing, and takes no tool as it happens to be today', () => {
  for (const text of texts) expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
  expect(all).not.toMatch(/\bsecrets\.|: write\b|--publish (?!never)|npm publish/)
  for (const action of found(/\buses: (\S+)/g)) expect(action).toMatch(/@v\d+$/)
  for (const tool of found(/\bnpx --yes (\S+)/g)) expect(tool).toMatch(/@\d+\.\d+\.\d+$/)
})

test('no action runs on a Node that GitHub has taken away: 20, in September 2026', () => {
  const first: Record<string, number> = { 'actions/checkout': 5, 'actions/setup-node': 5, 'actions/upload-artifact': 6 }
  for (const action of found(/\buses: (\S+)/g)) {
    const [name = '', version = ''] = action.split('@v')
    expect(Number(version), action).toBeGreaterThanOrEqual(first[name] ?? Number.POSITIVE_INFINITY)
  }
})

test('the suite runs on Windows, on its real PowerShell, and there an installer is built', () => {
  expect(all.match(/os: \[ubuntu-latest, windows-latest\]/g)?.length).toBeGreaterThanOrEqual(3)
  expect(all).toContain('- run: npm test')
  expect(all).toContain('electron-builder@')
})
