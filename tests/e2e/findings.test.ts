import { expect } from 'vitest'
import { details } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

test('from the count in the bar to a finding, its proof, its remedy, its machine, and back', async ({ open }) => {
  const page = await open(sample(), { permissions: ['clipboard-read', 'clipboard-write'] })
  await diagramShows(page)
  const entry = (name: RegExp) => page.getByRole('main').getByRole('button', { name })
  // The moment before is read for it: five, with the Default Switch that has a new network.
  await page.getByRole('button', { name: 'Findings 5' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('status').getByText('5 findings, each with the rows that prove it.').waitFor()
  await entry(/^Good to know: The Default Switch has a new network/).waitFor()

  const llmnr = entry(/^Good to know: Asks everybody for names/)
  await llmnr.click()
  expect(await llmnr.getAttribute('aria-expanded')).toBe('true')
  await page
    .getByRole('main')
    .getByRole('list', { name: 'Evidence' })
    .getByText('224.0.0.252  01-00-5e-00-00-fc')
    .waitFor()
  const link = page.getByRole('link', { name: 'RFC 4795, section 5 (opens in your browser)' })
  expect(await link.getAttribute('href')).toBe('https://www.rfc-editor.org/rfc/rfc4795#section-5')
  expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
  await page.getByRole('button', { name: 'Copy the command', exact: true }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('/v EnableMulticast /t REG_DWORD /d 0 /f')
  expect(await barriers(page)).toEqual([])
  expect(await cutText(page)).toEqual([])

  // The row in its output, then the machine; both beside the list.
  await page.getByRole('list', { name: 'Evidence' }).getByRole('button').click()
  await page.getByText('224.0.0.252', { exact: false }).last().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('button', { name: 'CC-Labs-2', exact: true }).click()
  await details(page).getByRole('heading', { name: 'CC-Labs-2' }).waitFor()
  await page.getByRole('button', { name: 'Show CC-Labs-2 in the picture' }).click()
  await diagramShows(page)
  await llmnr.waitFor({ state: 'detached' })

  // A machine tells its findings, and leads back to the list.
  await details(page).getByRole('list', { name: 'Findings' }).getByRole('button', { name: /LLMNR/ }).click()
  expect(await llmnr.getAttribute('aria-expanded')).toBe('true')

  await page.getByRole('searchbox', { name: 'Filter the findings' }).fill('made up')
  await page.getByRole('status').getByText('1 of 5 findings.').waitFor()
  await llmnr.waitFor({ state: 'detached' })
  await entry(/^Good to know: A MAC address that looks made up/).waitFor()

  const unchecked = page.getByText('things could not be checked, for want of a recording')
  await unchecked.click()
  await page.getByRole('button', { name: 'Copy the commands for: Machines of one network are in one VLAN' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Get-VMNetworkAdapterVlan')
})

test('in the first moment there is less to find; at 200 % on a small screen it needs no scrolling sideways', async ({
  open,
}) => {
  const page = await open(sample(), { viewport: { width: 640, height: 400 }, colorScheme: 'dark' })
  await diagramShows(page)
  await page.keyboard.press('[')
  await page.keyboard.press('n')
  await page.getByRole('status').getByText('One finding, with the rows that prove it.').waitFor()
  await page.getByRole('button', { name: /^Good to know: A 169\.254 address because nothing is plugged in/ }).click()
  await page.getByRole('list', { name: 'Evidence' }).getByRole('button').first().waitFor()
  const list = page.getByRole('region', { name: 'Findings' })
  expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  expect(await barriers(page)).toEqual([])
})
