import type { BrowserProgram } from './browser-program.ts'
import { bundledChromium } from './bundled-chromium.ts'
import { installedBrowser } from './installed-browser.ts'

/**
 * The browser for the tests: the one that CHROME_PATH names; else the bundled one, so that every machine tests with the
 * same; else an installed Chrome, Chromium or Edge. Undefined where there is none.
 */
export async function findBrowser(): Promise<BrowserProgram | undefined> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return { name: 'CHROME_PATH', path: named, env: {} }
  return (await bundledChromium()) ?? installedBrowser()
}
