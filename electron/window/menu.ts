import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron'
import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import type { Station } from '../station/station.ts'

/** What the page is asked to do itself: it has the layout. Reaches it as the DOM event `switchyard:menu`. */
export type MenuWish = 'export-svg' | 'export-png'

/** The menu bar. What it does goes the way that the page's own buttons go: through the contract's handlers. */
export function createMenu(
  window: BrowserWindow,
  { handlers, openPaths }: Pick<Station, 'handlers' | 'openPaths'>,
): Menu {
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
        item('&Open recording…', () => chooseRecording(window, openPaths, 'openFile'), 'CmdOrCtrl+O'),
        item('Open &folder…', () => chooseRecording(window, openPaths, 'openDirectory')),
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

/** What is chosen here has a path, so that it can be opened again in another run. Several are joined into one picture. */
async function chooseRecording(
  window: BrowserWindow,
  openPaths: Station['openPaths'],
  kind: 'openFile' | 'openDirectory',
): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: kind === 'openFile' ? 'Open recording' : 'Open the folder of a recording',
    properties: [kind, 'multiSelections'],
    ...(kind === 'openFile' ? { filters: [{ name: 'Recordings', extensions: ['zip', 'txt', 'json'] }] } : {}),
  })
  if (filePaths.length > 0) await openPaths(filePaths)
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
