import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import type { Running } from './start-switchyard.ts'

/** Opens a page on a Switchyard, ready to be looked at. */
export type Open = (running: Running, options?: BrowserContextOptions) => Promise<Page>

let shared: Promise<Browser> | undefined

/**
 * A test with pages in the one browser. Whatever else it checks: nothing on its pages may complain (console errors,
 * exceptions, breaches of the content security policy), and nothing may leave this machine.
 */
export const test = base.extend<{ browser: Browser; expected: RegExp[]; complaints: string[]; open: Open }>({
  /** What the browser itself is bound to write in this test, such as that nobody answers. */
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
  expected: async ({}, use) => use([]),
  // Judged when the pages are closed: the browser may tell of a request after the page has shown what came of it.
  complaints: async ({ expected }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints.filter((one) => !expected.some((form) => form.test(one)))).toEqual([])
  },
  browser: async ({ skip }, use) => {
    const address = inject('browserAddress')
    if (address === undefined) return skip('no Chrome, Chromium or Edge here; CHROME_PATH may name one')
    shared ??= chromium.connect(address)
    await use(await shared)
  },
  open: async ({ browser, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (running, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      contexts.push(context)
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      listen(page, complaints)
      await page.goto(running.address)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const local = url.hostname === '127.0.0.1' || ['data:', 'blob:'].includes(url.protocol)
    if (!local) complaints.push(`a request leaves the machine: ${request.url()}`)
  })
}
