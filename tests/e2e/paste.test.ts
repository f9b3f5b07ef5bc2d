import { expect } from 'vitest'
import { sampleText } from '../support/fixture-text.ts'
import { nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { pasteText } from './harness/paste-text.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

const guest = (file: string) => sampleText(`cc-labs-2/boot-2/guests/ccl-vm-1/${file}`)
const inPrimary = guest('ip-address_extract.txt').replace('e5:01', 'e5:02').replaceAll('41.109', '41.102')

test('a pasted session becomes part of the picture, can be taken back, saved, and shown alone', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const dialog = page.getByRole('dialog', { name: 'Paste command output' })
  const banner = page.getByRole('note').filter({ hasText: 'part of this picture' })

  // A session of two machines: one is known by its MAC, the other is new.
  await pasteText(
    page,
    `me@ubuntu:~$ ip a\n${inPrimary}me@ubuntu:~$ ls\nnotes\nme@nas:~$ netstat -r\n${guest('netstat-r.txt')}me@nas:~$ `,
  )
  await dialog.getByRole('heading', { name: 'This looks like ip address from Linux: which machine?' }).waitFor()
  const [known, other] = [dialog.getByLabel('It ran on').first(), dialog.getByLabel('It ran on').last()]
  expect(await known.locator('option:checked').textContent()).toBe('primary (VM)')
  expect(await other.locator('option:checked').textContent()).toBe('A machine that is not here yet')
  expect(await dialog.getByLabel('Its name').inputValue()).toBe('nas')
  await dialog.getByText('Switchyard does not read this command, so it is left out.').waitFor()
  await dialog.getByRole('button', { name: 'Add it to the picture' }).click()
  await banner.getByText('2 pasted outputs are').waitFor()
  await nodeOf(page, /^nas, device/).waitFor()

  // Taken back by key, put in again by the action, where the machine must be chosen.
  await page.keyboard.press('Control+z')
  await nodeOf(page, /^nas, device/).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Shown:/ }).click()
  await page.getByRole('menuitem', { name: 'Paste command output' }).click()
  await page.keyboard.insertText(guest('netstat-r.txt'))
  const add = dialog.getByRole('button', { name: 'Add it to the picture' })
  await dialog.getByText('3 facts read, every row understood').waitFor()
  expect(await add.isDisabled()).toBe(true)
  await dialog.getByLabel('It ran on').selectOption('primary (VM)')
  await add.click()
  await banner.getByText('Nothing of it is saved yet').waitFor()
  const saving = page.waitForEvent('download')
  await banner.getByRole('button', { name: 'Save the recording' }).click()
  await saving
  await banner.getByText(', and saved').waitFor()
  await banner.getByRole('button', { name: 'Take it back' }).click()
  await banner.waitFor({ state: 'detached' })

  // What no parser knows is answered, and can be read all the same.
  await pasteText(
    page,
    `${sampleText('cc-labs-2/boot-2/host/arp-a.txt').split('\n').slice(13, 17).join('\n')}\nand so on\n`,
  )
  await dialog.getByText('This looks like arp -a (Windows): 4 rows are of its kind, but row 5 is not').waitFor()
  await dialog.getByLabel('Read it all the same as').selectOption('arp -a (Windows)')
  await dialog.getByLabel('It ran on').selectOption('CC-Labs-2 (this host)')
  await dialog.getByText('It takes the place of the arp -a that was recorded before.').waitFor()
  await dialog.getByRole('button', { name: 'Open it alone' }).click()
  await page.getByRole('button', { name: 'Shown: Pasted output' }).waitFor()
  expect(await nodeOf(page, /^ccl-vm-1, guest/).count()).toBe(0)
})
