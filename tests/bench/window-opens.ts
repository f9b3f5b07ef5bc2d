import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../e2e/harness/find-browser.ts'
import { launchOptions } from '../e2e/harness/launch-options.ts'
import { startSwitchyard } from '../e2e/harness/start-switchyard.ts'
import type { Measurement } from './measurement.ts'

const painted = 'sample opened to first paint of the diagram'
const weight = 'JavaScript at first load, gzip'

/** The sample in a browser that is already running, each time with nothing kept from before. */
export async function windowOpens(runs: number): Promise<Measurement[]> {
  const program = await findBrowser()
  if (program === undefined) {
    const values = { skipped: 'no browser here' }
    return [
      { name: painted, unit: 'ms', target: 1000, values },
      { name: weight, unit: 'KiB', target: 350, values },
    ]
  }
  const browser = await chromium.launch(launchOptions(program))
  const running = await startSwitchyard(['--sample'])
  try {
    await openOnce(browser, running.address) // the first one also warms the browser itself
    const opened: { milliseconds: number; bytes: number }[] = []
    for (let run = 0; run < runs; run += 1) opened.push(await openOnce(browser, running.address))
    const bytes = opened.map((one) => one.bytes / 1024)
    return [
      { name: painted, unit: 'ms', target: 1000, values: opened.map((one) => one.milliseconds) },
      { name: weight, unit: 'KiB', target: 350, values: bytes },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

async function openOnce(browser: Browser, address: string): Promise<{ milliseconds: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const noticed = Promise.withResolvers<number>()
  await page.exposeFunction('diagramPainted', noticed.resolve)
  await page.addInitScript(watchForDiagram)
  const begun = Date.now()
  await page.goto(address)
  const milliseconds = (await noticed.promise) - begun
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  )
  const bodies = await Promise.all(scripts.map(async (script) => (await context.request.get(script)).body()))
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
  await context.close()
  return { milliseconds, bytes }
}

/** Runs in the page: tells the time (ms since 1970) at which a frame that holds the diagram was painted. */
function watchForDiagram(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-node]') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const painting = new MessageChannel()
      painting.port1.onmessage = () => {
        const told: unknown = Reflect.get(globalThis, 'diagramPainted')
        if (typeof told === 'function') told(performance.timeOrigin + performance.now())
      }
      painting.port2.postMessage(undefined) // handled after the frame
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
