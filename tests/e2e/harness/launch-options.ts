import type { LaunchOptions } from 'playwright-core'
import type { BrowserProgram } from './browser-program.ts'

/**
 * How the tests start a browser: without window, and without Chromium's sandbox (which needs more than an ordinary user
 * has on many machines; it opens only Switchyard's own pages here).
 */
export function launchOptions({ path, env }: BrowserProgram): LaunchOptions {
  return {
    executablePath: path,
    headless: true,
    chromiumSandbox: false,
    args: ['--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: { ...process.env, ...env },
  }
}
