import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { unfoldQuestion } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'
import { zipOf } from './harness/zip-of.ts'

const sampleFolder = join(root, 'assets', 'samples', 'cc-labs-2')

/** A file dropped on the window, as the browser tells of it. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName))
      return data
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )
  for (const type of ['dragenter', 'dragover']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
  await page.getByText('Drop it to open the recording').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

const node = (page: Page, name: RegExp) => page.getByRole('main').getByRole('button', { name })

describe('from this machine', () => {
  const live = switchyardForFile()

  test('the sample is two clicks away, and so is the way back', async ({ open }) => {
    const page = await open(live())
    await page.getByRole('button', { name: 'Shown: This machine, live' }).click()
    await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
    await node(page, /^ccl-vm-1, guest/).waitFor()
    await page.getByRole('button', { name: 'Shown: Sample CC-Labs-2' }).click()
    await page.getByRole('menuitem', { name: 'This machine, live' }).click()
    await page.getByText(/^Live · unchanged for/).waitFor()
    expect(await node(page, /^ccl-vm-1, guest/).count()).toBe(0)
  })
})

describe('in the sample', () => {
  const sample = switchyardForFile('--sample')

  test('the other moment has its own addresses; what was asked is asked again there', async ({ open }) => {
    const page = await open(sample())
    await node(page, /^ccl-vm-1, guest, 192\.168\.41\.109/).waitFor()
    await unfoldQuestion(page)
    await page.keyboard.type('nyc')
    await page.keyboard.press('Enter')
    await page.keyboard.type('ccl-vm')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'boot-1' }).click()
    await page.getByRole('radio', { name: 'boot-1', checked: true }).waitFor()
    expect(await node(page, /^Ubuntu 18\.04\.3 LTS, guest/).count()).toBe(0)
    await page.getByRole('button', { name: /^Asked: NYCLNY6X2VBH2 to ccl-vm-1 \(ping\)/ }).waitFor()
    await page.getByRole('radio', { name: 'boot-2' }).click()
    await node(page, /^Ubuntu 18\.04\.3 LTS, guest/).waitFor()
  })

  test('a broken zip is refused in a sentence, and the picture stays', async ({ open }) => {
    const page = await open(sample())
    await diagramShows(page)
    await drop(page, 'broken.zip', zipOf(sampleFolder).slice(0, 5_000))
    const refusal = page.getByRole('alert').filter({ hasText: 'broken.zip is not a sound zip file' })
    await refusal.waitFor()
    await node(page, /^ccl-vm-1, guest/).waitFor()
    await refusal.getByRole('button', { name: 'Put away' }).click()
    await refusal.waitFor({ state: 'detached' })
  })

  test('a dropped recording is shown under its name, and is there to be opened again', async ({ open }) => {
    const page = await open(sample())
    await diagramShows(page)
    await drop(page, 'after-reboot.zip', zipOf(join(sampleFolder, 'boot-2')))
    await page.getByRole('button', { name: 'Shown: after-reboot.zip' }).click()
    await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
    await page.getByRole('button', { name: 'Shown: Sample CC-Labs-2' }).click()
    await page.getByRole('menuitem', { name: 'after-reboot.zip' }).click()
    await page.getByRole('button', { name: 'Shown: after-reboot.zip' }).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('button', { name: 'Shown: after-reboot.zip' }).click()
    await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
    await page.getByRole('radio', { name: 'boot-2' }).waitFor()
  })

  test('outputs chosen as files are the host’s', async ({ open }) => {
    const page = await open(sample())
    await diagramShows(page)
    const host = join(sampleFolder, 'boot-2', 'host')
    const files = ['arp-a.txt', 'netstat-r.txt', 'ip-address_extract.txt'].map((name) => join(host, name))
    await page.getByLabel('Recording', { exact: true }).setInputFiles(files)
    await page.getByRole('button', { name: 'Shown: arp-a.txt and 2 more' }).waitFor()
    await node(page, /^Router 10\.0\.0\.1/).waitFor()
    await page.getByRole('button', { name: /^Shown/ }).click()
    await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
    await page.getByRole('radio', { name: 'boot-2' }).waitFor()
  })

  test('a folder that is chosen keeps its moments', async ({ open }) => {
    const page = await open(sample())
    await diagramShows(page)
    await page.getByLabel('Folder of a recording').setInputFiles(sampleFolder)
    await page.getByRole('button', { name: 'Shown: cc-labs-2', exact: false }).waitFor()
    await page.getByRole('radio', { name: 'boot-2', checked: true }).waitFor()
    await node(page, /^NYCLNY6X2VBH2, device/).waitFor()
    await page.getByRole('button', { name: /^Shown/ }).click()
    await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
    await page.getByRole('button', { name: 'Shown: Sample CC-Labs-2' }).waitFor()
  })
})
