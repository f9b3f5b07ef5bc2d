// Electron's main script. Thin: it joins the station and the window, and does nothing else.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, ipcMain, Menu, powerMonitor, protocol } from 'electron'
import { contract } from '../../shared/contract/contract.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import { createStation } from '../station/create-station.ts'
import { keepInFile } from '../station/keepsake.ts'
import { registerScheme, serveScheme } from './app-protocol.ts'
import { createWindow, loadWindow } from './create-window.ts'
import { mayLose } from './may-lose.ts'
import { createMenu } from './menu.ts'
import { createOpener } from './open-recordings.ts'
import { ownWords } from './own-words.ts'
import { serveIpc } from './serve-ipc.ts'
import { readStartOptions } from './start-options.ts'

const folder = dirname(fileURLToPath(import.meta.url))

async function main(): Promise<void> {
  const options = readStartOptions(ownWords(process.argv))
  if (isRefusal(options)) return end(options)
  const station = await createStation({ start: options.start, keepsake: keepInFile() })
  if (isRefusal(station)) return end(station)
  app.on('will-quit', () => station.close())
  await app.whenReady()
  powerMonitor.on('resume', () => station.woke())
  serveScheme(protocol, join(folder, '..', 'window'))
  const window = createWindow(join(folder, 'preload.cjs'))
  const { handlers, passage } = station
  const open = createOpener(window, station.openPaths)
  serveIpc(ipcMain, window.webContents, { contract, handlers, passage, open })
  Menu.setApplicationMenu(createMenu(window, { handlers, open }))
  window.on('close', (event) => {
    if (station.unsaved() && !mayLose(window)) event.preventDefault()
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await loadWindow(window)
}

function end({ sentence }: Refusal): void {
  process.stderr.write(`switchyard: ${sentence}\n`)
  app.exit(2)
}

registerScheme(protocol)
app.enableSandbox()
// One window on every system: where it is closed, the station has nobody to look for.
app.on('window-all-closed', () => app.quit())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
if (app.requestSingleInstanceLock())
  main().catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
else {
  process.stdout.write('Switchyard runs already: its window has come to the front.\n')
  app.quit()
}
