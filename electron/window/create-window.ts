import { join } from 'node:path'
import { app, BrowserWindow, screen, session, shell } from 'electron'
import { assetsFolder } from '../station/assets-folder.ts'
import { ORIGIN } from './app-protocol.ts'
import { guard } from './guard.ts'
import { readBounds, writeBounds } from './window-bounds.ts'

/** The one window: its page runs in a sandbox, apart from the preload script, without Node. Not yet loaded. */
export function createWindow(preload: string): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const bounds = readBounds(
    file,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Switchyard',
    icon: join(assetsFolder(), 'icon', 'icon.png'),
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  guard(window.webContents, session.defaultSession, shell)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeBounds(file, window.getNormalBounds()))
  return window
}

export function loadWindow(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${ORIGIN}/`)
}
