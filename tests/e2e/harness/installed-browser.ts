import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { BrowserProgram } from './browser-program.ts'

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** Chrome, Chromium or Edge where its installer puts it. */
export function installedBrowser(): BrowserProgram | undefined {
  const path = candidates().find((candidate) => existsSync(candidate))
  return path === undefined ? undefined : { name: 'installed browser', path, env: {} }
}

function candidates(): string[] {
  switch (process.platform) {
    case 'win32': {
      const bases = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name])
      return bases.flatMap((base) => (base === undefined ? [] : onWindows.map((rest) => join(base, rest))))
    }
    case 'darwin':
      return onMac
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter)
      return onPath.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}
