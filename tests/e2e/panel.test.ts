import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { details, nodeOf } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

async function openTab(page: Page, machine: RegExp, tab: string): Promise<void> {
  await diagramShows(page)
  await nodeOf(page, machine).click({ position: { x: 60, y: 15 } })
  await page.getByRole('tab', { name: tab }).click()
}

/** The line that is marked, and whether it is in sight. */
const marked = (page: Page) =>
  page.locator('[data-raw] [aria-current="true"]').evaluateAll((lines) =>
    lines.map((line) => {
      const { top, bottom } = line.getBoundingClientRect()
      const region = line.closest('[data-raw]')?.getBoundingClientRect()
      const text = (line.textContent ?? '').trim().replace(/ +/g, ' ')
      return {
        line: line.getAttribute('data-line'),
        text,
        inSight: !!region && top >= region.top && bottom <= region.bottom,
      }
    }),
  )

/** How far it would reach beyond the panel, or hide, sideways, were a name of 256 characters in it. */
const beyond = (locator: Locator) =>
  locator.evaluate((element) => {
    const before = element.innerHTML
    element.textContent = 'x'.repeat(256)
    const panel = element.closest('aside, [role="complementary"]')?.getBoundingClientRect().right ?? 0
    const cut = Math.max(
      element.scrollWidth - element.clientWidth,
      Math.ceil(element.getBoundingClientRect().right - panel),
    )
    element.innerHTML = before
    return cut
  })

/** Whether it stands in the window, with nothing over its middle. */
const seen = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

describe('a guest that was looked into', () => {
  test('its routes tell where an address goes, in bits, and why', async ({ open }) => {
    const page = await open(sample())
    await openTab(page, /^ccl-vm-1/, 'Routes')
    const table = details(page).getByRole('table', { name: 'routing table' })
    expect(await table.getByRole('row').allInnerTexts()).toHaveLength(4)
    await page.getByLabel('Where would this go?').fill('10.0.0.63')
    await details(page).getByText('Row 1 wins: nothing more exact matches.').waitFor()
    await details(page).getByText('That is CC-Labs-2: its MAC 00:15:5d:68:b3:e6 is the one of').waitFor()
    await details(page).getByRole('button', { name: 'Row 2: no. Show it in bits' }).click()
    const bits = await details(page).getByRole('figure', { name: 'Row 2 in bits' }).textContent()
    expect(bits).toContain('10.0.0.63 AND 255.255.255.240')
    expect(bits).toContain('00001010 00000000 00000000 00111111')
    expect(bits).toContain('= 10.0.0.48 ≠ 192.168.41.96: no match')
    // Of a long table, too, the answer is in sight at once, and the bits of whichever row is asked for.
    await openTab(page, /^CC-Labs-2, this host/, 'Routes')
    await page.getByLabel('Where would this go?').fill('10.0.0.63')
    await expect.poll(() => seen(details(page).getByRole('figure', { name: 'Row 17 in bits' }))).toBe(true)
    await details(page).getByRole('button', { name: 'Row 21: no. Show it in bits' }).click()
    await expect.poll(() => seen(details(page).getByRole('figure', { name: 'Row 21 in bits' }))).toBe(true)
  })

  test('its ARP table names the host, and says where it was seen', async ({ open }) => {
    const page = await open(sample())
    await openTab(page, /^ccl-vm-1/, 'Neighbours')
    const row = details(page).getByRole('row', { name: /192\.168\.41\.97/ })
    await row.getByText('00:15:5d:68:b3:e6').waitFor()
    await row.getByRole('button', { name: 'CC-Labs-2', exact: true }).click()
    await page.getByRole('heading', { name: 'CC-Labs-2', exact: true }).waitFor()
  })

  test('its address tells who assigned it, from which range, and what its network spans', async ({ open }) => {
    const page = await open(sample())
    await openTab(page, /^ccl-vm-1/, 'Addresses')
    const address = details(page).getByRole('article', { name: '192.168.41.109', exact: true })
    const words = await address.textContent()
    for (const expected of [
      'observed',
      'Leased by the host’s own DHCP',
      '192.168.0.0/16',
      'RFC 1918',
      '65,536 addresses',
    ])
      expect(words).toContain(expected)
    expect(words?.replace(/\s+/g, ' ')).toContain('192.168.41.96 … 192.168.41.111: 16 addresses, 14 usable')
  })
})

describe('the host’s neighbours', () => {
  test('groups and broadcast are told apart from devices', async ({ open }) => {
    const page = await open(sample())
    await openTab(page, /^CC-Labs-2/, 'Neighbours')
    const devices = await details(page).getByRole('table', { name: 'Devices' }).textContent()
    expect(devices).toContain('10.0.0.254')
    expect(devices).not.toMatch(/224\.0\.0|10\.0\.0\.255/)
    expect(await details(page).getByRole('table', { name: 'Multicast groups' }).textContent()).toContain('LLMNR')
    expect(await details(page).getByRole('table', { name: 'Broadcast' }).textContent()).toContain('10.0.0.255')
  })

  test('a click on a source shows the raw line, marked and in sight; Escape leads back to the source', async ({
    open,
  }) => {
    const page = await open(sample(), { viewport: { width: 1280, height: 480 } })
    await openTab(page, /^CC-Labs-2/, 'Neighbours')
    const source = details(page).getByRole('button', { name: /arp -a, line 33$/ })
    await source.click()
    const raw = page.getByRole('dialog', { name: 'arp -a' })
    await raw.locator('[aria-current="true"]').waitFor()
    expect(await marked(page)).toEqual([{ line: '33', text: '192.168.41.109 00-15-5d-00-e5-01 static', inSight: true }])
    await page.keyboard.press('Escape')
    await raw.waitFor({ state: 'detached' })
    expect(await source.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('text can be found in the raw output, place by place', async ({ open }) => {
    const page = await open(sample())
    await openTab(page, /^CC-Labs-2/, 'Evidence')
    await details(page).getByRole('button', { name: 'arp -a' }).click()
    const raw = page.getByRole('dialog', { name: 'arp -a' })
    await raw.getByRole('searchbox').fill('DYNAMIC')
    await raw.getByText('1 of 7').waitFor()
    await page.keyboard.press('Shift+Enter')
    await raw.getByText('7 of 7').waitFor()
    await raw.getByRole('searchbox').fill('no such word')
    await raw.getByText('not found').waitFor()
  })

  test('a table is sorted at its heads, narrowed by words, and copied as it stands, with tabs or as CSV', async ({
    open,
  }) => {
    const page = await open(sample(), clipboard)
    await openTab(page, /^CC-Labs-2/, 'Neighbours')
    const table = details(page).getByRole('table', { name: 'Devices' })
    const head = table.getByRole('columnheader', { name: 'address and MAC' })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const addresses = () => table.locator('td:first-child > span').allTextContents()
    expect(await head.getAttribute('aria-sort')).toBe('none')
    await head.getByRole('button').press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    const upwards = await addresses()
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect(await addresses()).not.toEqual(upwards)
    expect(upwards.indexOf('10.0.0.63')).toBe(upwards.indexOf('10.0.0.1') + 1)
    expect(upwards.indexOf('10.0.0.128')).toBeGreaterThan(upwards.indexOf('10.0.0.81'))

    await details(page).getByRole('searchbox', { name: 'Filter the Devices' }).fill('wifi0 netgear')
    await details(page)
      .getByText(/^1 of \d+$/)
      .waitFor()
    await details(page).getByRole('button', { name: 'Copy the Devices', exact: true }).click()
    await details(page).getByText('Copied').waitFor()
    const lines = (await copied()).split('\n')
    expect(lines[0]).toBe('interface\taddress\tMAC\twho\tvendor\tkind\tstate')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^wifi0\t10\.0\.0\.128\t/)
    await page.keyboard.press('Tab')
    await details(page).getByRole('searchbox', { name: 'Filter the Devices' }).press('Escape')
    await details(page).getByRole('button', { name: 'Copy the Devices as CSV' }).click()
    await expect.poll(copied).toContain('wifi0,10.0.0.1,48:f7:c0:ac:ee:46,router,')
  })
})

describe('other things than machines', () => {
  const firstBoot = switchyardForFile('--recording', join(root, 'assets', 'samples', 'cc-labs-2', 'boot-1'))

  test('the Default Switch says what its type means and who is on it', async ({ open }) => {
    const page = await open(sample())
    await diagramShows(page)
    await nodeOf(page, /^Default Switch/).click()
    await details(page)
      .getByText(/joins the VMs with each other and with the host/)
      .waitFor()
    const members = details(page).getByRole('table', { name: 'members' })
    for (const name of ['ccl-vm-1', 'primary', 'Ubuntu 18.04.3 LTS', 'CC-Labs-2'])
      await members.getByText(name).waitFor()
  })

  test('what Hyper-V sets for a guest: a fact with its source, or the command that would tell', async ({ open }) => {
    const page = await open(firstBoot(), clipboard)
    await openTab(page, /^ccl-vm-1/, 'Settings')
    const settings = details(page).getByRole('tabpanel', { name: 'Settings' })
    await settings.getByText('none: nothing is forbidden at its port').waitFor()
    await settings.getByRole('button', { name: /Get-VMNetworkAdapterAcl/ }).waitFor()
    await settings.getByText('a virtual TPM: the guest').waitFor()
    const vfp = settings.getByRole('table', { name: 'extensions' }).getByRole('row', { name: /Azure VFP/ })
    expect(await vfp.textContent()).toMatch(/Forwarding: .*decides where frames go/)
    await settings.getByRole('button', { name: /^Copy the command Get-VMNetworkAdapterVlan/ }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("Get-VMNetworkAdapterVlan -VMName 'ccl-vm-1'")
  })

  test('where ACLs were asked for, “none” is said as a fact with its source', async ({ open }) => {
    const page = await open(firstBoot())
    await diagramShows(page)
    await nodeOf(page, /^Default Switch/).click()
    await details(page).getByText('none: nothing is forbidden at its port').waitFor()
    await details(page)
      .getByRole('button', { name: /Get-VMNetworkAdapterAcl/ })
      .click()
    await page.getByRole('dialog').getByText('The command printed nothing.').waitFor()
  })
})

test('words are found across all outputs of a machine; a line opens its output there', async ({ open }) => {
  const page = await open(sample())
  await openTab(page, /^CC-Labs-2/, 'Evidence')
  await details(page).getByRole('searchbox', { name: 'Find in all outputs of this machine' }).fill('00-15-5D-00-e5-01')
  await details(page).getByText('1 line in 1 of').waitFor()
  await details(page)
    .getByRole('button', { name: /^33 .*192\.168\.41\.109/ })
    .click()
  await page.getByRole('dialog', { name: 'arp -a' }).locator('[aria-current="true"][data-line="33"]').waitFor()
})

test('where the tabs have no room an arrow brings in the others; in a large window all stand in their row', async ({
  open,
}) => {
  const page = await open(sample())
  await openTab(page, /^ccl-vm-1/, 'Overview')
  const evidence = page.getByRole('tab', { name: 'Evidence' })
  const right = async () => {
    const [box, panel] = await Promise.all([evidence.boundingBox(), details(page).boundingBox()])
    return box && panel ? box.x + box.width - (panel.x + panel.width) : undefined
  }
  expect(await right()).toBeGreaterThan(0)
  await page.getByTitle('More tabs').click()
  await expect.poll(right).toBeLessThan(0)
  await page.getByTitle('More tabs').waitFor({ state: 'detached' })
  await evidence.click()
  await page.getByTitle('Tabs before').click()
  await page.getByTitle('Tabs before').waitFor({ state: 'detached' })
  // When the panel gets another width, the tab that lies open comes into sight.
  await page.setViewportSize({ width: 640, height: 400 })
  await expect.poll(right).toBeLessThan(0)

  const large = await open(sample(), { viewport: { width: 1920, height: 1080 } })
  await openTab(large, /^ccl-vm-1/, 'Evidence')
  expect(await large.getByTitle(/^(Tabs before|More tabs)$/).count()).toBe(0)
})

test('a machine’s reach, both ways, with reasons; a name asks the question', async ({ open }) => {
  const page = await open(sample())
  await openTab(page, /^ccl-vm-1/, 'Reach')
  await details(page).getByRole('table', { name: 'whom ccl-vm-1 can reach' }).waitFor()
  const into = details(page).getByRole('table', { name: 'who can reach ccl-vm-1' })
  await into.getByRole('row', { name: /NYCLNY6X2VBH2 no no route to it/ }).waitFor()
  const heading = details(page).getByRole('heading', { name: /^Whom ccl-vm-1/ })
  expect(await beyond(heading), 'a name of 256 characters breaks into lines').toBeLessThanOrEqual(0)
  await into.getByRole('button', { name: 'NYCLNY6X2VBH2' }).click()
  await details(page).getByRole('heading', { name: 'NYCLNY6X2VBH2 → ccl-vm-1' }).waitFor()
  const title = details(page).getByRole('heading', { level: 2 })
  await title
    .locator('span')
    .first()
    .evaluate((from) => {
      from.textContent = 'x'.repeat(256)
    })
  expect(await seen(title.getByText('ccl-vm-1')), 'however long the one name, the other is read').toBe(true)
  expect(await title.getAttribute('title')).toBe('NYCLNY6X2VBH2 → ccl-vm-1')
  const back = details(page).getByText('Back to ccl-vm-1')
  expect(await beyond(back), 'nor does it carry the way back out of the panel').toBeLessThanOrEqual(0)
})

describe.each([
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])('at $width × $height', (viewport) => {
  test('no text of the panel is cut', async ({ open }) => {
    const page = await open(sample(), { viewport })
    for (const tab of ['Overview', 'Addresses', 'Routes', 'Neighbours', 'Reach', 'Settings', 'Evidence']) {
      await openTab(page, /^CC-Labs-2/, tab)
      expect(await cutText(page), tab).toEqual([])
    }
  })
})

describe('a recording with a row that nobody understands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-unread-'))
  cpSync(join(root, 'assets', 'samples', 'cc-labs-2', 'boot-2'), folder, { recursive: true })
  const arp = join(folder, 'host', 'arp-a.txt')
  writeFileSync(
    arp,
    readFileSync(arp, 'utf8').replace(
      /^ {2}10\.0\.0\.143.*$/m,
      '  10.0.0.999            what-is-this          dynamic',
    ),
  )
  writeFileSync(
    join(folder, 'host', 'dmesg.txt'),
    Array.from({ length: 30_000 }, (_, i) => `event ${i + 1}.\n`).join(''),
  )
  afterAll(() => rmSync(folder, { recursive: true }))
  const running = switchyardForFile('--recording', folder)

  test('names it with its line, and shows it in its place', async ({ open }) => {
    const page = await open(running())
    await openTab(page, /^CC-Labs-2/, 'Evidence')
    const rows = details(page).getByRole('list', { name: 'Rows of arp -a that were not understood' })
    await rows.getByText('what-is-this').waitFor()
    await rows.getByRole('button', { name: 'line 18' }).click()
    const raw = page.getByRole('dialog', { name: 'arp -a' })
    await raw.getByText('1 row not understood').waitFor()
    await raw.locator('[data-unread="true"][data-line="18"]').getByText('not read').waitFor()
  })

  test('shows an output of many lines without drawing them all, and finds a place far down', async ({ open }) => {
    const page = await open(running())
    await openTab(page, /^CC-Labs-2/, 'Evidence')
    await details(page).getByRole('button', { name: 'dmesg' }).click()
    const raw = page.getByRole('dialog', { name: 'dmesg' })
    await raw.getByText('event 1.', { exact: true }).waitFor()
    await raw.getByRole('searchbox').fill('event 29999.')
    await raw.getByText('1 of 1').waitFor()
    const line = raw.locator('[data-line="29999"]')
    await expect.poll(() => line.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true)
    expect(await raw.locator('[data-line]').count()).toBeLessThan(2000)
  })
})
