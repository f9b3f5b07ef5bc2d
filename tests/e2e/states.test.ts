import { expect, onTestFinished } from 'vitest'
import type { StationState } from '../../shared/contract/contract.ts'
import { sampleInventory } from '../support/sample-inventory.ts'
import { nodeOf } from './harness/ask.ts'
import { barriers } from './harness/barriers.ts'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { serveStates } from './harness/serve-states.ts'

const first: StationState = {
  sequence: 1,
  source: { kind: 'live' },
  moments: [],
  troubles: [],
  nothingOfInterest: false,
}
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

test('from the first look to a broken one, the window says how it stands and what to do', async ({ open }) => {
  const station = await serveStates(first)
  onTestFinished(() => station.stop())
  const page = await open(station)
  const next = (part: Partial<StationState>) =>
    station.publish({ ...station.latest(), sequence: station.latest().sequence + 1, ...part })

  // The first look: how far it has come, what takes so long, and the way out.
  next({ progress: { done: 4, total: 18, command: 'nft -j list ruleset' } })
  await page.getByText('4 of 18 commands are done; running: nft -j list ruleset').waitFor()
  expect(await page.getByRole('progressbar', { name: 'Commands' }).getAttribute('value')).toBe('4')
  await page.getByRole('button', { name: 'Stop' }).waitFor()
  const { progress: _, ...rest } = station.latest()
  station.publish({ ...rest, troubles: [{ machine: '', command: '', code: 'stopped', sentence: 'It was stopped.' }] })
  await page.getByText('It was stopped.').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Look again' }).waitFor()

  // Partly failed: which commands, why, and the exact command that mends it; what could be read is drawn.
  const inventory = sampleInventory('boot-2')
  const remedy = 'sudo env "PATH=$PATH" npm start -- --browser'
  next({
    inventory,
    collectedAt: ago(3),
    troubles: [
      {
        machine: 'laptop',
        command: 'nft -j list ruleset',
        code: 'denied',
        sentence: 'reading the firewall needs root: start Switchyard with sudo to see it',
        remedy,
      },
      {
        machine: 'laptop',
        command: 'bridge -j fdb',
        code: 'timeout',
        sentence: 'bridge did not finish within 5 seconds',
      },
    ],
  })
  await diagramShows(page)
  const rights = page.getByRole('alert').filter({ hasText: 'could not be read without more rights' })
  await rights.getByText('Reading the firewall needs root. Until then it is assumed.').waitFor()
  await rights.getByText(remedy).waitFor()
  await rights.getByRole('button', { name: 'Copy the command that mends it' }).waitFor()
  expect(await barriers(page, '[role="alert"]')).toEqual([])
  await rights.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('button', { name: '2 commands could not be read' }).click()
  await page.getByText('bridge did not finish within 5 seconds').waitFor()
  await page.keyboard.press('Escape')

  // Stale: a look that takes long, and a machine that was there before.
  next({
    troubles: [],
    collectedAt: ago(40),
    progress: { done: 2, total: 18, command: 'ip -j -d neigh show' },
    gone: [{ id: 'guests/old', name: 'old', kind: 'guest', seenAt: ago(40) }],
  })
  await page.getByText(/^Last seen 4\d s ago: looking takes long$/).waitFor()
  await page.getByRole('button', { name: '1 machine not seen any more' }).click()
  await page.getByText(/old \(VM\), last seen 4\d s ago/).waitFor()
  await page.keyboard.press('Escape')

  // Empty: what that means, and what to do.
  next({ nothingOfInterest: true, gone: [] })
  const empty = page.getByRole('note').filter({ hasText: 'This machine has no virtual machines' })
  await empty.getByText('If it should have some, start one').waitFor()
  await empty.getByRole('button', { name: 'Open the sample' }).waitFor()
  await empty.getByRole('button', { name: 'Put away' }).click()
  next({ collectedAt: ago(1) })
  await empty.waitFor({ state: 'detached' })
})

test('a connection that breaks leaves the picture, is tried again, and comes back', async ({ open, expected }) => {
  expected.push(/Failed to load resource/)
  const station = await serveStates({ ...first, inventory: sampleInventory('boot-2'), collectedAt: ago(2) })
  onTestFinished(() => station.stop())
  const page = await open(station)
  await diagramShows(page)
  const lost = page.getByRole('alert').filter({ hasText: 'Switchyard does not answer.' })
  // As after a laptop's sleep, or where an SSH tunnel drops.
  await station.pause()
  await page.getByText(/^Last seen \d+ s ago: connecting again …$/).waitFor()
  await lost.waitFor()
  await nodeOf(page, /^ccl-vm-1, guest/).waitFor()
  await station.resume()
  await lost.waitFor({ state: 'detached' })
  await page.getByText(/^Live · unchanged for/).waitFor()
})
