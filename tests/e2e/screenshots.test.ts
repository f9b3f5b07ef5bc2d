import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { differsFromKept } from '../pictures/kept-pictures.ts'
import { lightContrast, looks, sameEverywhere } from '../pictures/looks.ts'
import { putOn } from '../pictures/put-on.ts'
import { takePicture } from '../pictures/take-picture.ts'
import { walk, walks } from '../pictures/views.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { type Running, startSwitchyard } from './harness/start-switchyard.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')
const home = mkdtempSync(join(tmpdir(), 'switchyard-first-run-'))
let firstRun: Running
beforeAll(async () => {
  firstRun = await startSwitchyard([], [], home)
})
afterAll(async () => {
  await firstRun.stop()
  rmSync(home, { recursive: true })
})

const bundled = inject('browserName') === 'bundled Chromium'

test.for(walks)(
  '$name: in light, dark and high contrast as it is kept in docs/screenshots, and axe finds no barrier',
  {
    timeout: 120_000,
  },
  async (walked, { open, browser, skip }) => {
    const page = await open(walked.of === 'first run' ? firstRun : sample(), sameEverywhere)
    const wrong: string[] = []
    await walk(page, walked, async ({ name }) => {
      for (const look of looks) {
        const differs = await takePicture(page, look, (picture) =>
          bundled ? differsFromKept(`${name}-${look.look}`, picture) : undefined,
        )
        if (differs !== undefined) wrong.push(differs)
        wrong.push(...(await barriers(page)).map((barrier) => `${name}, ${look.look}: ${barrier}`))
      }
      await putOn(page, lightContrast)
      wrong.push(...(await barriers(page)).map((barrier) => `${name}, ${lightContrast.look}: ${barrier}`))
    })
    expect(wrong).toEqual([])
    if (!bundled)
      skip(`screenshots are compared in the bundled Chromium only, and this is another one, ${browser.version()}`)
  },
)
