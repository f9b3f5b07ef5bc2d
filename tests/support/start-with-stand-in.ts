import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs Electron's main script, as bundled, in plain Node with a module `electron` that answers to anything, and tells what the page would be sent first. */
export function startWithStandIn(main: string, words: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-stand-in-'))
  try {
    const starter = join(folder, 'starter.cjs')
    writeFileSync(starter, standIn)
    const env = { ...process.env, SWITCHYARD_HOME: folder }
    const told: unknown = JSON.parse(
      execFileSync(process.execPath, [starter, main, ...words], { encoding: 'utf8', env }),
    )
    return told
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const standIn = `
const Module = require('node:module')
const { EventEmitter } = require('node:events')
const page = Object.assign(new EventEmitter(), {
  mainFrame: { origin: 'app://switchyard' }, isDestroyed: () => false, setWindowOpenHandler() {},
  // The first value is told whole (shared/contract/patch-stream.ts).
  send: (channel, { to: { source, moments } }) => {
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
