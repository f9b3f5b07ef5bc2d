// npm run screenshots: makes the pictures of the README again, from the sample, in a real browser.
// npm run screenshots -- matrix: those with "matrix" in their name.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { ask } from '../tests/e2e/harness/ask.ts'
import { diagramShows } from '../tests/e2e/harness/diagram-shows.ts'
import { findBrowser } from '../tests/e2e/harness/find-browser.ts'
import { launchOptions } from '../tests/e2e/harness/launch-options.ts'
import { startSwitchyard } from '../tests/e2e/harness/start-switchyard.ts'
import { root } from './test/root.ts'

/** What is done before the picture is taken. */
const pictures: Record<string, { theme: 'light' | 'dark'; prepare: (page: Page) => Promise<void> }> = {
  'overview-light': { theme: 'light', prepare: async () => {} },
  'overview-dark': { theme: 'dark', prepare: async () => {} },
  'machine-light': { theme: 'light', prepare: openRoutes },
  'question-light': { theme: 'light', prepare: askWhyNot },
  'matrix-light': { theme: 'light', prepare: openMatrix },
  'findings-light': { theme: 'light', prepare: openFinding },
}

async function openRoutes(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^ccl-vm-1, guest/ }).click()
  await page.getByRole('tab', { name: 'Routes' }).click()
  await page.getByLabel('Where would this go?').fill('10.0.0.63')
}

async function askWhyNot(page: Page): Promise<void> {
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
}

async function openMatrix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Matrix' }).click()
  await page.getByRole('grid').waitFor()
}

async function openFinding(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('button', { name: /^Good to know: Asks everybody for names/ }).click()
  await page.getByRole('list', { name: 'Evidence' }).getByText('224.0.0.252').waitFor()
}

const wanted = process.argv[2]
const program = await findBrowser()
if (program === undefined) {
  console.error('Screenshots need Chrome, Chromium or Edge; CHROME_PATH may name one.')
  process.exit(1)
}
const folder = join(root, 'docs', 'screenshots')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(launchOptions(program))
const running = await startSwitchyard(['--sample'])
try {
  for (const [name, { theme, prepare }] of Object.entries(pictures)) {
    if (wanted !== undefined && !name.includes(wanted)) continue
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme })
    await page.goto(running.address)
    await diagramShows(page)
    await prepare(page)
    await diagramSettles(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/screenshots/${name}.png`)
    await page.close()
  }
} finally {
  await running.stop()
  await browser.close()
}

/** What opened beside the diagram has moved it: wait until it stands again. */
async function diagramSettles(page: Page): Promise<void> {
  if ((await page.locator('[data-node]').count()) > 0) await diagramShows(page)
}
