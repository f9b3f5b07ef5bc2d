import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../../scripts/test/root.ts'
import { details, nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const laptop = switchyardForFile('--recording', join(root, 'tests', 'fixtures', 'windows-json'))

test('what a Windows host tells of itself stands where one looks for it: settings, routes, each adapter, each port', async ({
  open,
}) => {
  const page = await open(laptop())
  await diagramShows(page)
  const panel = details(page)
  const rows = (name: string) => panel.getByRole('table', { name }).getByRole('row')

  await nodeOf(page, /, this host/).click({ position: { x: 60, y: 15 } })
  await panel.getByRole('tab', { name: 'Settings' }).click()
  await rows('NATs').filter({ hasText: 'LabNat' }).filter({ hasText: '192.168.77.0/24' }).waitFor()
  await rows('mapped ports').first().waitFor()
  // A rule with all its conditions, the interface among them.
  await rows('firewall rules')
    .filter({ hasText: /tcp|udp|icmpv4/ })
    .first()
    .waitFor()
  expect(await barriers(page, 'aside')).toEqual([])

  await panel.getByRole('tab', { name: 'Routes' }).click()
  await rows('routing table').filter({ hasText: '0.0.0.0/0' }).filter({ hasText: 'by hand or DHCP' }).first().waitFor()

  await panel.getByRole('tab', { name: 'Overview' }).click()
  await panel
    .getByRole('button', { name: 'Wi-Fi' })
    .or(panel.getByRole('link', { name: 'Wi-Fi' }))
    .first()
    .click()
  for (const [name, words] of [
    ['hardware', 'yes: a card'],
    ['taken for', /Public|Private|Domain/],
    ['asks for addresses', /DHCP server/],
  ] as const)
    await panel.getByRole('term').filter({ hasText: name }).locator('..').filter({ hasText: words }).waitFor()

  await nodeOf(page, /^LAN\b/)
    .first()
    .click()
  await rows('members').filter({ hasText: 'VLAN 20: frames without a tag are of this one' }).first().waitFor()
})
