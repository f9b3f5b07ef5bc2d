import { afterAll, beforeAll, expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { type Running, startSwitchyard } from './harness/start-switchyard.ts'

let running: Running
beforeAll(async () => {
  running = await startSwitchyard(['--sample'])
})
afterAll(() => running.stop())

test('the token is gone from the address bar and the history, and the page stays open to its own tab', async ({
  open,
}) => {
  const page = await open(running)
  const origin = new URL(running.address).origin
  await page.waitForURL(`${origin}/`)
  await page.locator('#root > *, #root:not(:empty)').first().waitFor()
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.reload()
  await page.locator('#root:not(:empty)').waitFor()
  // The printed address opened once more: there is a session already, and the token goes all the same.
  await page.goto('about:blank')
  await page.goto(running.address)
  await page.locator('#root:not(:empty)').waitFor()
  await page.waitForURL(`${origin}/`)
})

test('a page without the token says how to come in', async ({ open }) => {
  const page = await open({ ...running, address: new URL(running.address).origin })
  await page.getByRole('heading', { name: 'Open Switchyard by its whole address' }).waitFor()
  expect(await page.locator('#root').count()).toBe(0)
})
