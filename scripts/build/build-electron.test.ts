import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const starter = join(folder, 'starter.cjs')
  writeFileSync(starter, standIn)
  const output = execFileSync(process.execPath, [starter, join(folder, 'main.cjs'), '--sample'], { encoding: 'utf8' })
  expect(JSON.parse(output)).toMatchObject({ loaded: 'app://switchyard/', source: 'sample', moments: 2 })
})

/** Runs the bundle in plain Node with a module `electron` that answers to anything, and tells what the page would be sent. */
const standIn = `
const Module = require('node:module')
const { EventEmitter } = require('node:events')
const page = Object.assign(new EventEmitter(), {
  mainFrame: { origin: 'app://switchyard' }, isDestroyed: () => false, setWindowOpenHandler() {},
  send: (channel, { source, moments }) => {
    process.stdout.write(JSON.stringify({ loaded, source: source.kind, moments: moments.length }), () => process.exit(0))
  },
})
let loaded
const ipcMain = Object.assign(new EventEmitter(), { handle() {} })
class BrowserWindow extends EventEmitter {
  webContents = page
  async loadURL(url) {
    loaded = url
    ipcMain.emit('listen', { senderFrame: page.mainFrame }, { group: 'station', name: 'state', listening: 1 })
  }
}
const app = Object.assign(new EventEmitter(), {
  getPath: () => __dirname, whenReady: async () => {}, enableSandbox() {}, requestSingleInstanceLock: () => true, quit() {}, exit: process.exit,
})
const electron = {
  app, ipcMain, BrowserWindow, powerMonitor: new EventEmitter(),
  screen: { getAllDisplays: () => [] }, nativeTheme: {}, dialog: {}, shell: {},
  session: { defaultSession: { setPermissionRequestHandler() {}, setPermissionCheckHandler() {} } },
  protocol: { registerSchemesAsPrivileged() {}, handle() {} },
  Menu: { buildFromTemplate: () => ({}), setApplicationMenu() {} },
}
const load = Module._load
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest))
process.argv.splice(1, 1)
require(process.argv[1])
`
