import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { entriesOf } from '../../shared/contract/entries-of.ts'
import { findingKinds } from '../../shared/findings/all-findings.ts'

const { electron, userData, station } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { pretendElectron } = await import('./pretend-electron.test-support.ts')
  const userData = mkdtempSync(`${tmpdir()}/switchyard-electron-`)
  process.env['SWITCHYARD_HOME'] = userData
  const close = () => undefined
  return {
    electron: pretendElectron(userData),
    userData,
    station: { closed: 0, stopped: 0, woken: 0, close, unsaved: false, openPaths: vi.fn(async () => undefined) },
  }
})

vi.mock('electron', () => electron)
vi.mock('../station/create-station.ts', () => ({
  createStation: async () => ({
    close: () => {
      station.closed += 1
    },
    woke: () => {
      station.woken += 1
    },
    unsaved: () => station.unsaved,
    openPaths: station.openPaths,
    handlers: {
      station: {
        state: (publish: (value: unknown) => void) => {
          publish({ sequence: 7 })
          return () => {
            station.stopped += 1
          }
        },
        refresh: () => undefined,
        live: () => undefined,
        sample: () => undefined,
        back: () => undefined,
        moment: () => {
          throw Object.assign(new Error(), { code: 'no-moments', sentence: 'It is live.' })
        },
      },
      recording: { open: () => undefined, output: () => undefined, save: () => undefined },
      compare: { moments: () => () => undefined, inventory: () => undefined },
      diagram: { png: () => ({ png: '' }) },
    },
  }),
}))

await import('./main.ts')
const window = await vi.waitFor(() => {
  const [first] = electron.windows
  if (first === undefined || first.loaded.length === 0) throw new Error('no window yet')
  return first
})
const page = window.webContents
const own = { senderFrame: page.mainFrame }

test('the page runs in a sandbox, apart from the preload script, without Node', () => {
  expect(window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  expect(electron.told).toContain('enableSandbox')
})

test('the window is loaded from a scheme of its own, with the same headers as in the browser', async () => {
  expect(window.loaded).toEqual(['app://switchyard/'])
  const serve = electron.schemes.get('app')
  for (const path of ['../package.json', '%2e%2e/package.json', 'nothing']) {
    const answer = serve?.(new Request(`app://switchyard/${path}`))
    expect(answer?.status).toBe(404)
    expect(answer?.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
  expect(serve?.(new Request('app://elsewhere/'))?.status).toBe(404)
})

test('every call of the contract is registered, and nothing else', () => {
  const calls = entriesOf(contract, 'call').map(({ group, name }) => `call:${group}.${name}`)
  expect([...electron.handles.keys()].sort()).toEqual(calls.sort())
})

test('a call crosses: value, refusal, and an input that does not fit', async () => {
  const call = (name: string, input: unknown) => electron.handles.get(`call:${name}`)?.(own, input)
  expect(await call('diagram.png', { svg: '<svg/>', scale: 1 })).toEqual({ value: { png: '' } })
  expect(await call('station.moment', { id: 'x' })).toEqual({
    refusal: { code: 'no-moments', sentence: 'It is live.' },
  })
  expect(await call('station.moment', { id: 1 })).toMatchObject({ refusal: { code: 'bad-input' } })
})

test.each([
  ['another frame of our origin', { origin: 'app://switchyard' }],
  ['a web page', { origin: 'https://evil.example' }],
  ['a frame that is gone', null],
])('%s may neither call nor listen', (_who, senderFrame) => {
  const before = page.sent.length
  expect(() => electron.handles.get('call:station.refresh')?.({ senderFrame }, undefined)).toThrow('not the window')
  electron.ipcMain.emit('listen', { senderFrame }, { group: 'station', name: 'state', listening: 9 })
  expect(page.sent).toHaveLength(before)
})

test('listening sends the latest value, and ends when told so, or when the page loads again', () => {
  electron.ipcMain.emit('listen', own, { group: 'station', name: 'state', listening: 1 })
  expect(page.sent.at(-1)).toEqual(['value:1', { to: { sequence: 7 } }])
  const before = station.stopped
  electron.ipcMain.emit('stop', own, 1)
  expect(station.stopped).toBe(before + 1)
  electron.ipcMain.emit('listen', own, { group: 'station', name: 'state', listening: 2 })
  page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  expect(station.stopped).toBe(before + 2)
})

test.each(['https://evil.example/', 'file:///etc/passwd', 'app://switchyard/other.html', 'app://switchyard.evil/'])(
  'the window does not navigate to %s',
  (url) => {
    const preventDefault = vi.fn()
    page.emit('will-navigate', { url, preventDefault })
    expect(preventDefault).toHaveBeenCalled()
  },
)

test('no second window opens; only listed https links go to the browser', () => {
  for (const url of ['http://github.com/', 'file:///etc/passwd', 'https://evil.example/', 'javascript:alert(1)', 'x'])
    expect(page.open({ url })).toEqual({ action: 'deny' })
  expect(electron.shell.openExternal).not.toHaveBeenCalled()
  expect(page.open({ url: 'https://www.rfc-editor.org/rfc/rfc3927' })).toEqual({ action: 'deny' })
  expect(electron.shell.openExternal).toHaveBeenCalledOnce()
})

test('the page of every kind of finding may open in the browser', () => {
  vi.mocked(electron.shell.openExternal).mockClear()
  for (const { reference } of findingKinds) page.open({ url: reference.url })
  expect(electron.shell.openExternal).toHaveBeenCalledTimes(findingKinds.length)
})

test('permissions are denied, but for copying', () => {
  const granted = [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'clipboard-sanitized-write',
  ].filter((permission) => {
    let given = false
    electron.permissions.request?.(page, permission, (answer) => {
      given = answer
    })
    return given
  })
  expect(granted).toEqual(['clipboard-sanitized-write'])
})

test('a second start brings the window to the front', () => {
  electron.app.emit('second-instance')
  expect(window.restore).toHaveBeenCalled()
  expect(window.focus).toHaveBeenCalled()
})

test('a window with pasted output that is not saved asks before it closes', () => {
  station.unsaved = true
  for (const answer of [0, 1]) {
    electron.dialog.showMessageBoxSync.mockReturnValueOnce(answer)
    const event = { preventDefault: vi.fn() }
    window.emit('close', event)
    expect(event.preventDefault).toHaveBeenCalledTimes(answer === 0 ? 1 : 0)
  }
  station.unsaved = false
})

test('what is chosen in the system’s dialog is opened by its path', async () => {
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/a.zip', '/b.zip'] })
  const menu = JSON.stringify(electron.menus)
  expect(menu).toContain('Open &folder…')
  const [file] = electron.menus.flat() as { submenu: { label?: string; click?: () => void }[] }[]
  file?.submenu.find(({ label }) => label === '&Open recording…')?.click?.()
  await vi.waitFor(() => expect(station.openPaths).toHaveBeenCalledWith(['/a.zip', '/b.zip']))
})

test('the page’s own button and key open the same dialog; nobody else’s do, and nothing but files and folders', async () => {
  electron.dialog.showOpenDialog.mockClear()
  electron.dialog.showOpenDialog.mockResolvedValue({ filePaths: ['/folder'] })
  electron.ipcMain.emit('open', { senderFrame: { origin: 'app://switchyard' } }, 'folder')
  electron.ipcMain.emit('open', own, '/etc/passwd')
  expect(electron.dialog.showOpenDialog).not.toHaveBeenCalled()
  electron.ipcMain.emit('open', own, 'folder')
  await vi.waitFor(() => expect(station.openPaths).toHaveBeenCalledWith(['/folder']))
  expect(electron.dialog.showOpenDialog.mock.calls[0]?.[1]).toMatchObject({
    properties: ['openDirectory', 'multiSelections'],
  })
})

test('the bounds are remembered, and quitting stops the station', () => {
  window.emit('close')
  expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toEqual({
    x: 10,
    y: 20,
    width: 900,
    height: 700,
  })
  electron.app.emit('window-all-closed')
  expect(station.closed).toBe(1)
})

test('what the page can do itself, the menu asks it to do; its keys are the page’s own', () => {
  const items = electron.menus.flat().flatMap(flatten)
  expect(items.map(({ label }) => label).join()).toMatch(
    /Open recording.*s&ample.*Save recording.*Export as SVG.*T&heme/,
  )
  const dark = items.find(({ label }) => label === '&Dark')
  dark?.click?.()
  return vi.waitFor(() => {
    expect(page.sent.at(-1)).toEqual(['menu', 'theme.dark'])
    expect(items.find(({ label }) => label === 'Se&ttings…')?.registerAccelerator).toBe(false)
  })
})

interface Item {
  label?: string
  click?: () => void
  registerAccelerator?: boolean
  submenu?: Item[]
}

/** An item of the menu and all below it. */
function flatten(item: unknown): Item[] {
  const { submenu = [], ...rest } = item as Item
  return [rest, ...submenu.flatMap(flatten)]
}

test('the station is told at once when the machine wakes up', () => {
  electron.powerMonitor.emit('resume')
  expect(station.woken).toBe(1)
})
