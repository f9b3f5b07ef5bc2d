import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { startSwitchyard } from './harness/start-switchyard.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'
import { zipOf } from './harness/zip-of.ts'

const sampleFolder = join(root, 'assets', 'samples', 'cc-labs-2')
const zipped = (folder: string) => Buffer.from(zipOf(join(sampleFolder, folder)))
const text = (...path: string[]) => readFileSync(join(sampleFolder, ...path), 'utf8')

test('the first run says what is collected, looks only when it may, and asks no second time', async ({ open }) => {
  const home = mkdtempSync(join(tmpdir(), 'switchyard-first-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const first = await startSwitchyard([], [], home)
  onTestFinished(() => first.stop())
  const page = await open(first)
  await page.getByRole('heading', { name: 'Before Switchyard looks at this machine' }).waitFor()
  await page.getByText('Nothing leaves this machine.').waitFor()
  await page
    .getByText(process.platform === 'win32' ? 'Get-NetAdapter' : 'ip -j -d address show')
    .first()
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the sample instead' }).click()
  await nodeOf(page, /^ccl-vm-1, guest/).waitFor()
  await page.getByRole('button', { name: /^Shown: Sample/ }).click()
  await page.getByRole('menuitem', { name: 'This machine, live' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByText(/^Live · unchanged for/).waitFor()
  await page.close()
  await first.stop()

  const second = await startSwitchyard([], [], home)
  onTestFinished(() => second.stop())
  const again = await open(second)
  await again.getByText(/^Live · unchanged for/).waitFor()
})

const sample = switchyardForFile('--sample')

test('several recordings at once: one picture or several moments, and what can’t be opened is named', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  const transfer = await page.evaluateHandle(
    (files) => {
      const data = new DataTransfer()
      for (const [name, content] of files) data.items.add(new File([content], name))
      return data
    },
    [
      ['broken.zip', 'no zip at all'],
      ['ipconfig.txt', text('boot-1', 'host', 'ipconfig_extract.txt')],
    ] as const,
  )
  const dialog = page.getByRole('dialog', { name: 'Open 2 recordings' })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await dialog.getByText('Left out: broken.zip is not a sound zip file').waitFor()
  await dialog.getByRole('button', { name: 'Open the one that is sound' }).click()
  await page.getByRole('button', { name: 'Shown: ipconfig.txt' }).waitFor()

  // The folder of the whole sample chosen at once is one recording; its two boots apart are two.
  await page.getByLabel('Recording', { exact: true }).setInputFiles([
    { name: 'before.zip', mimeType: 'application/zip', buffer: zipped('boot-1') },
    { name: 'after.zip', mimeType: 'application/zip', buffer: zipped('boot-2') },
  ])
  const both = page.getByRole('dialog', { name: 'Open 2 recordings' })
  await both.getByText('they were made on one host').waitFor()
  expect(await barriers(page, '[role="dialog"]')).toEqual([])
  expect(await both.getByRole('radio', { name: 'As moments' }).isChecked()).toBe(true)
  await both.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('radio', { name: 'after', checked: true }).waitFor()

  await page.getByLabel('Recording', { exact: true }).setInputFiles([
    { name: 'boot-2.zip', mimeType: 'application/zip', buffer: zipped('boot-2') },
    { name: 'NYCLNY6X2VBH2.zip', mimeType: 'application/zip', buffer: zipped('lan/NYCLNY6X2VBH2') },
  ])
  const joined = page.getByRole('dialog', { name: 'Open 2 recordings' })
  await joined.getByText('made on different machines').waitFor()
  await joined.getByRole('button', { name: 'Open', exact: true }).click()
  await nodeOf(page, /^NYCLNY6X2VBH2, device/).waitFor()

  // They are in the list, and can be taken off it.
  await page.getByRole('button', { name: /^Shown:/ }).click()
  await page.getByRole('menuitem', { name: /^before\.zip and 1 more/ }).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('menuitem', { name: /^before\.zip and 1 more/ }).waitFor({ state: 'detached' })
  await page.getByRole('menuitem', { name: 'The sample CC-Labs-2' }).click()
  await page.getByRole('radio', { name: 'boot-2' }).waitFor()
})
