import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const profile = mkdtempSync(join(tmpdir(), 'switchyard-profile-'))
let application: ElectronApplication
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const main = join(root, 'dist', 'electron', 'main.cjs')
  application = await _electron.launch({ cwd: root, args: [main, '--sample', `--user-data-dir=${profile}`] })
  page = await application.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

afterAll(async () => {
  await application.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

test('the sample is drawn', async () => {
  await page.locator('[data-node]').first().waitFor()
  expect(await page.locator('[data-node]').count()).toBeGreaterThan(5)
  expect(await page.getByText('ccl-vm-1').count()).toBeGreaterThan(0)
})

test('the page reaches nothing of Node or Electron but the bridge', async () => {
  const reached = await page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    bridge: Object.keys(window.switchyard ?? {}).sort(),
    origin: location.origin,
  }))
  expect(reached).toEqual({ names: [], bridge: ['call', 'listen'], origin: 'app://switchyard' })
})

test('the page can open no other page', async () => {
  await page.evaluate(() => {
    window.open('https://example.org/')
    location.href = 'https://example.org/'
  })
  await page.locator('[data-node]').first().waitFor()
  expect(application.windows()).toHaveLength(1)
  expect(page.url()).toBe('app://switchyard/')
})

test('a click on a machine shows what is known of it', async () => {
  await page.locator('[data-node]').filter({ hasText: 'ccl-vm-1' }).first().click()
  await page.getByRole('tab', { name: 'Routes' }).waitFor()
})

test('nothing on the page complained', () => {
  expect(complaints).toEqual([])
})
