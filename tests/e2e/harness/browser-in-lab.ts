import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { Lab } from '../../namespaces/lab.ts'
import type { BrowserProgram } from './browser-program.ts'
import { launchOptions } from './launch-options.ts'

/**
 * A browser in a lab's network namespace: the loopback of the lab is another than that of the tests. Playwright speaks
 * to it through pipes, which lead into the namespace; a script stands in for the program.
 */
export async function browserInLab(
  lab: Lab,
  program: BrowserProgram,
): Promise<{ browser: Browser; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-browser-'))
  const script = join(folder, 'browser')
  const { file, args } = lab.enter(program.path, [])
  const words = [file, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
  writeFileSync(script, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`)
  chmodSync(script, 0o755)
  const browser = await chromium.launch({ ...launchOptions(program), executablePath: script })
  const end = async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { browser, end }
}
