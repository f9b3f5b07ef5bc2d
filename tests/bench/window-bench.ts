// npm run bench:window: what the window takes in a real browser, beside its targets. Builds it first where that is due.
import { chromium } from 'playwright-core'
import { findBrowser } from '../e2e/harness/find-browser.ts'
import { launchOptions } from '../e2e/harness/launch-options.ts'
import { benchTable } from './bench-table.ts'
import { liveWindow } from './window/live-window.ts'
import { manyMachines } from './window/many-machines.ts'
import { windowOpens } from './window-opens.ts'

const program = await findBrowser()
if (program === undefined) {
  process.stderr.write('There is no browser here; CHROME_PATH may name one.\n')
  process.exit(1)
}
const opened = await windowOpens(7)
const browser = await chromium.launch(launchOptions(program))
const live = await liveWindow(browser, 40)
const many = await manyMachines(browser, 3)
await browser.close()
process.stdout.write(benchTable([...opened, ...live, ...many]))
