import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import type { Station } from '../station/station.ts'
import type { MenuWish } from './menu-wishes.ts'

/** The menu bar. What the page can do itself it is asked to do; the rest goes through the contract's handlers, as from the page. */
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
  // The page hears its keys itself: here they are only shown.
  const wish = (label: string, action: MenuWish, accelerator?: string): MenuItemConstructorOptions => ({
    ...item(label, () => window.webContents.send('menu', action), accelerator),
    registerAccelerator: false,
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
        wish('&Export as SVG…', 'export.svg', 'CmdOrCtrl+E'),
        wish('Export as &PNG…', 'export.png-fine', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        wish('Se&ttings…', 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        wish('&Search…', 'palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        wish('&Topology', 'page.topology'),
        wish('&Matrix', 'page.matrix'),
        wish('&Findings', 'page.findings'),
        wish('&Compare', 'page.compare'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        { type: 'separator' },
        {
          label: 'T&heme',
          submenu: [
            wish('As the &system', 'theme.system'),
            wish('&Light', 'theme.light'),
            wish('&Dark', 'theme.dark'),
            wish('High &contrast', 'theme.contrast'),
          ],
        },
      ],
    },
    {
      label: '&Help',
      submenu: [
        wish('&Words and signs', 'help', 'F1'),
        wish('Every &key', 'keys'),
        wish('Start the &lesson', 'lesson.start'),
        { type: 'separator' },
        wish('Save a &report for an issue…', 'save.report'),
        { type: 'separator' },
        { role: 'about' },
      ],
    },
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
