import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron'
import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'

/** What the page is asked to do itself: it has the layout. Reaches it as the DOM event `switchyard:menu`. */
export type MenuWish = 'export-svg' | 'export-png'

/** The menu bar. What it does goes the way that the page's own buttons go: through the contract's handlers. */
export function createMenu(window: BrowserWindow, handlers: Handlers<typeof contract>): Menu {
  const item = (label: string, act: () => unknown, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () =>
      void Promise.resolve()
        .then(act)
        .catch((error: unknown) => complain(window, error)),
  })
  const wish = (name: MenuWish) => () => window.webContents.send('menu', name)
  const theme = (label: string, source: 'system' | 'light' | 'dark'): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: nativeTheme.themeSource === source,
    click: () => {
      nativeTheme.themeSource = source
    },
  })
  return Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        item('&Open recording…', () => openRecordingFile(window, handlers), 'CmdOrCtrl+O'),
        item('Open the s&ample', () => handlers.station.sample({})),
        item('This &machine, live', () => handlers.station.live()),
        { type: 'separator' },
        item('&Save recording…', () => saveRecording(window, handlers), 'CmdOrCtrl+S'),
        item('&Export as SVG…', wish('export-svg'), 'CmdOrCtrl+E'),
        item('Export as &PNG…', wish('export-png'), 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        { type: 'separator' },
        {
          label: '&Theme',
          submenu: [theme('As the &system', 'system'), theme('&Light', 'light'), theme('&Dark', 'dark')],
        },
      ],
    },
    { label: '&Help', submenu: [{ role: 'about' }, item('Open the s&ample', () => handlers.station.sample({}))] },
  ])
}

async function openRecordingFile(window: BrowserWindow, { recording }: Handlers<typeof contract>): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open recording',
    properties: ['openFile'],
    filters: [{ name: 'Recordings', extensions: ['zip'] }],
  })
  const [path] = filePaths
  if (path === undefined) return
  await recording.open({ name: basename(path), zip: (await readFile(path)).toString('base64') })
}

async function saveRecording(window: BrowserWindow, { recording }: Handlers<typeof contract>): Promise<void> {
  const { fileName, zip } = await recording.save()
  const { filePath } = await dialog.showSaveDialog(window, { title: 'Save recording', defaultPath: fileName })
  if (filePath !== '') await writeFile(filePath, Buffer.from(zip, 'base64'))
}

function complain(window: BrowserWindow, error: unknown): void {
  const message = isRefusal(error) ? error.sentence : error instanceof Error ? error.message : String(error)
  void dialog.showMessageBox(window, { type: 'error', message })
}
