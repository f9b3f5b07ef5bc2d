import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Station } from '../../../electron/station/station.ts'
import { action, actions } from './actions.ts'

const built: MenuItemConstructorOptions[] = []
vi.mock('electron', () => ({
  dialog: {},
  Menu: { buildFromTemplate: (template: MenuItemConstructorOptions[]) => built.push(...template) },
}))

/** What Electron gives a role for a key, where it listens to it unless told otherwise (its lib/browser/api/menu-item-roles.ts). */
const ofRoles: Readonly<Record<string, string | undefined>> = {
  ...{ undo: 'Ctrl+Z', redo: 'Ctrl+Y', selectAll: 'Ctrl+A', cut: undefined, copy: undefined, paste: undefined },
  ...{ delete: undefined, about: undefined, quit: 'Ctrl+Q', togglefullscreen: 'F11' },
  ...{ resetZoom: 'Ctrl+0', zoomIn: 'Ctrl++', zoomOut: 'Ctrl+-' },
}

/** All that can be chosen in the menu bar. */
const items = (): MenuItemConstructorOptions[] => built.flatMap(below)

function below({ submenu, ...item }: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(submenu) ? submenu.flatMap(below) : [item]
}

beforeEach(async () => {
  if (built.length > 0) return
  const { createMenu } = await import('../../../electron/window/menu.ts')
  createMenu({} as BrowserWindow, { handlers: {} as Station['handlers'], open: async () => undefined })
})

test('a key in the menu bar is only shown: it is the page’s own, which does the same by it', () => {
  const keyed = items().filter(({ accelerator }) => accelerator !== undefined)
  expect(keyed.length).toBeGreaterThan(5)
  for (const { label, id = '', accelerator = '', registerAccelerator } of keyed) {
    expect(action(id).keys, label).toContain(String(accelerator).replace('CmdOrCtrl', 'Ctrl'))
    expect(registerAccelerator, label).toBe(false)
  }
})

test('what has a key with Ctrl in the page shows it in the menu bar, too', () => {
  for (const { id, accelerator, label } of items()) {
    const [key] = (id && action(id).keys) || []
    if (key?.startsWith('Ctrl+')) expect(accelerator, label).toBe(key.replace('Ctrl', 'CmdOrCtrl'))
  }
})

test('what the menu bar does listen to itself, the page does not use', () => {
  const used = new Set(actions.flatMap(({ keys = [] }) => keys))
  for (const { role, registerAccelerator } of items()) {
    if (role === undefined) continue
    expect(Object.keys(ofRoles), 'a role whose key is known here').toContain(role)
    const key = ofRoles[role]
    if (key !== undefined && registerAccelerator !== false) expect([...used], role).not.toContain(key)
  }
})
