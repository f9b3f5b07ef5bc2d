// npm run screenshots: keeps docs/screenshots as the window looks now. The README shows some of them, and `npm test` compares
// the window with all. Only those are written that differ.
// npm run screenshots -- matrix: those with "matrix" in their name.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { bundledChromium } from '../tests/e2e/harness/bundled-chromium.ts'
import { launchOptions } from '../tests/e2e/harness/launch-options.ts'
import { startSwitchyard } from '../tests/e2e/harness/start-switchyard.ts'
import { keepPicture } from '../tests/pictures/kept-pictures.ts'
import { looks, sameEverywhere } from '../tests/pictures/looks.ts'
import { takePicture } from '../tests/pictures/take-picture.ts'
import { walk, walks } from '../tests/pictures/views.ts'

const words = process.argv.slice(2)
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word))
const program = await bundledChromium()
if (program === undefined) {
  console.error('Screenshots are taken in the Chromium that comes with the tests, which is one for Linux on x64.')
  process.exit(1)
}
const home = mkdtempSync(join(tmpdir(), 'switchyard-first-run-'))
const browser = await chromium.launch(launchOptions(program))
const sample = await startSwitchyard(['--sample'])
const firstRun = await startSwitchyard([], [], home)
try {
  for (const walked of walks) {
    const names = walked.views.flatMap(({ name }) => looks.map(({ look }) => `${name}-${look}`))
    if (!names.some(isWanted)) continue
    const page = await browser.newPage(sameEverywhere)
    await page.goto((walked.of === 'first run' ? firstRun : sample).address)
    await walk(page, walked, async (view) => {
      for (const look of looks) {
        const name = `${view.name}-${look.look}`
        if (!isWanted(name)) continue
        const picture = await takePicture(page, look, (taken) => taken)
        if (picture === undefined) continue
        console.log(`docs/screenshots/${name}.png${keepPicture(name, picture) ? '' : '  as before'}`)
      }
    })
    await page.close()
  }
} finally {
  await sample.stop()
  await firstRun.stop()
  await browser.close()
  rmSync(home, { recursive: true })
}
