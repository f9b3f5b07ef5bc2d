import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Station } from '../station/station.ts'
import type { MenuWish } from './menu-wishes.ts'
import { complain, type OpenKind } from './open-recordings.ts'

/**
 * The menu bar. What the page can do itself it is asked to do. Every key that stands here is the page's own, which hears it first:
 * the menu only shows it, so that one press never means two things. renderer/app/actions/menu-bar.test.ts holds it to that.
 */
export function createMenu(
  window: BrowserWindow,
  { handlers, open }: Pick<Station, 'handlers'> & { open: (kind: OpenKind) => Promise<void> },
): Menu {
  const item = (label: string, act: () => unknown): MenuItemConstructorOptions => ({
    label,
    click: () =>
      void Promise.resolve()
        .then(act)
        .catch((error: unknown) => complain(window, error)),
  })
  const shown = (accelerator: string): MenuItemConstructorOptions => ({ accelerator, registerAccelerator: false })
  const wish = (label: string, id: MenuWish, accelerator?: string): MenuItemConstructorOptions => ({
    ...item(label, () => window.webContents.send('menu', id)),
    ...(accelerator === undefined ? {} : shown(accelerator)),
    id,
  })
  return Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        { ...item('&Open recording…', () => open('file')), ...shown('CmdOrCtrl+O'), id: 'open.file' },
        { ...item('Open &folder…', () => open('folder')), id: 'open.folder' },
        item('Open the s&ample', () => handlers.station.sample({})),
        item('This &machine, live', () => handlers.station.live()),
        { type: 'separator' },
        wish('&Save recording…', 'save.recording', 'CmdOrCtrl+S'),
        wish('&Export as SVG…', 'export.svg', 'CmdOrCtrl+E'),
        wish('Export as &PNG…', 'export.png-fine', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        wish('Se&ttings…', 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        // Fields hear these themselves; outside of them Ctrl+Z takes back what was moved or supposed.
        { role: 'undo', registerAccelerator: false },
        { role: 'redo', registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { type: 'separator' },
        { role: 'selectAll', registerAccelerator: false },
      ],
    },
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
