import { expect } from 'vitest'
import { ask, details } from './harness/ask.ts'
import { test } from './harness/browser-test.ts'
import { cutText } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

test('the home network can’t reach a VM: the two reasons in their order, with what they rest on', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await details(page).getByText('NYCLNY6X2VBH2 can’t begin a conversation with ccl-vm-1').waitFor()
  const blocks = details(page).getByRole('list', { name: 'What stops it, in order' }).locator('> li')
  expect(await blocks.evaluateAll((all) => all.map((one) => one.getAttribute('data-code')))).toEqual([
    'no-route',
    'nat-no-mapping',
  ])
  await blocks.nth(0).getByText('1. No route to it.').waitFor()
  await blocks.nth(1).getByText('2. And, were there one:').waitFor()
  await blocks.nth(1).getByText('How that is known').click()
  await blocks.nth(1).getByRole('list', { name: 'Evidence' }).getByText('Container NIC dee36933').waitFor()
  expect(await cutText(page)).toEqual([])
  // Beside the answer the status line is still one row: the legend's words give way.
  const status = await page.getByRole('contentinfo').boundingBox()
  expect(status?.height).toBeLessThan(40)
})

test('a row of the evidence opens the output at that line', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  const way = details(page).getByRole('list', { name: 'The way there' })
  await way
    .getByRole('button', { name: /10\.0\.0\.1 .*48-f7-c0-ac-ee-46/ })
    .first()
    .click()
  const line = page.getByRole('dialog', { name: 'arp -a' }).locator('[aria-current="true"]')
  expect(await line.textContent()).toContain('48-f7-c0-ac-ee-46')
})

test('a VM reaches the internet in five steps, each with evidence or a named assumption, and the answer comes back', async ({
  open,
}) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'ccl-vm-1', 'internet')
  await details(page).getByRole('heading', { name: 'The way there, in 5 steps' }).waitFor()
  for (const name of ['The way there', 'The answer’s way back']) {
    const steps = details(page).getByRole('list', { name, exact: true }).locator('> li')
    const grounds = await steps.evaluateAll((all) =>
      all.map((step) => step.querySelectorAll('[aria-label="Evidence"] > li').length),
    )
    expect(grounds.length).toBeGreaterThan(1)
    expect(grounds.filter((count) => count === 0)).toEqual([])
  }
  const list = details(page).getByRole('list', { name: 'The way there', exact: true })
  const way = await list.textContent()
  expect(way).toContain('Assumed: ')
  expect(way).toContain('10.0.0.229 in place of the sender 192.168.41.109')
  // Addresses that only stand for what nobody recorded.
  const packets = await list.getByText(/^packet: /).allTextContents()
  expect(packets).toHaveLength(5)
  expect(packets.filter((packet) => /192\.0\.0\.8|93\.184\./.test(packet))).toEqual([])
})

test('the other way round, and back again', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  await details(page).getByRole('button', { name: 'Ask the other way round: ccl-vm-1 → NYCLNY6X2VBH2' }).click()
  await details(page).getByRole('heading', { name: 'ccl-vm-1 → NYCLNY6X2VBH2' }).waitFor()
  await details(page).getByText('ccl-vm-1 can begin a conversation with NYCLNY6X2VBH2').waitFor()
  // Of its seven addresses those that only work on their own cable stand aside, and can be asked about.
  await details(page).getByText('5 link-local addresses, for their own cables only').click()
  await details(page).getByRole('button', { name: '169.254.248.241 no' }).click()
  await details(page).getByText('A link-local address works only on its own cable').first().waitFor()
})

test('a machine met on the way opens on top of the answer, and leads back to it', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  await ask(page, 'ccl-vm-1', 'internet')
  await details(page)
    .getByRole('list', { name: 'The way there', exact: true })
    .getByRole('button', { name: 'CC-Labs-2', exact: true })
    .click()
  await page.getByRole('heading', { name: 'CC-Labs-2', exact: true }).waitFor()
  await details(page).getByRole('button', { name: 'Back to ccl-vm-1 → Internet' }).click()
  await page.getByRole('heading', { name: 'ccl-vm-1 → Internet' }).waitFor()
})

test('the whole answer and a remedy’s commands can be copied', async ({ open }) => {
  const page = await open(sample(), { permissions: ['clipboard-read', 'clipboard-write'] })
  await diagramShows(page)
  await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await details(page).getByRole('button', { name: 'Copy answer' }).click()
  await expect
    .poll(copied)
    .toMatch(/^NYCLNY6X2VBH2 → ccl-vm-1, ping\nNo\. [\s\S]*1\. no-route, at [\s\S]*2\. nat-no-mapping, at CC-Labs-2/)
  await details(page).getByRole('button', { name: 'Copy the commands', exact: true }).last().click()
  await expect.poll(copied).toMatch(/^netsh interface portproxy add v4tov4 /)
})
