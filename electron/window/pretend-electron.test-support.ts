import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Handle = (event: unknown, ...rest: unknown[]) => unknown

/** What stands in for the module `electron`: it records what it is told, and shows nothing. */
export function pretendElectron(userData: string) {
  const handles = new Map<string, Handle>()
  const windows: PretendWindow[] = []
  const schemes = new Map<string, (request: Request) => Response>()
  const menus: unknown[] = []
  const told: string[] = []
  const permissions: { request?: Permission } = {}

  class PretendPage extends EventEmitter {
    mainFrame = { origin: 'app://switchyard' }
    sent: unknown[][] = []
    open: (details: { url: string }) => unknown = () => undefined
    send = (...message: unknown[]) => void this.sent.push(message)
    isDestroyed = () => false
    setWindowOpenHandler = (open: (details: { url: string }) => unknown) => {
      this.open = open
    }
  }
  class PretendWindow extends EventEmitter {
    webContents = new PretendPage()
    loaded: string[] = []
    readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super()
      this.options = options
      windows.push(this)
    }
    loadURL = async (url: string) => void this.loaded.push(url)
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 })
    show = vi.fn()
    isMinimized = () => true
    restore = vi.fn()
    focus = vi.fn()
  }
  const app = Object.assign(new EventEmitter(), {
    getPath: () => userData,
    whenReady: async () => undefined,
    enableSandbox: () => void told.push('enableSandbox'),
    requestSingleInstanceLock: vi.fn(() => true),
    quit: vi.fn(() => app.emit('will-quit')),
    exit: vi.fn(),
  })
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, handle: Handle) => void handles.set(channel, handle),
  })
  return {
    handles,
    windows,
    schemes,
    menus,
    told,
    permissions,
    app,
    ipcMain,
    powerMonitor: new EventEmitter(),
    BrowserWindow: PretendWindow,
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (request: Permission) => {
          permissions.request = request
        },
        setPermissionCheckHandler: vi.fn(),
      },
    },
    shell: { openExternal: vi.fn(async () => undefined) },
    protocol: {
      registerSchemesAsPrivileged: vi.fn(),
      handle: (scheme: string, serve: (request: Request) => Response) => void schemes.set(scheme, serve),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
    dialog: {
      showOpenDialog: vi.fn(),
      showSaveDialog: vi.fn(),
      showMessageBox: vi.fn(),
      showMessageBoxSync: vi.fn(() => 0),
    },
    nativeTheme: { themeSource: 'system' },
  }
}

type Permission = (page: unknown, permission: string, decide: (granted: boolean) => void) => void
