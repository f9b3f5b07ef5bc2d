import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../e2e/harness/find-browser.ts'
import { launchOptions } from '../e2e/harness/launch-options.ts'
import { startSwitchyard } from '../e2e/harness/start-switchyard.ts'
import type { Measurement } from './measurement.ts'

const painted = 'sample opened to first paint of the diagram'
const weight = 'JavaScript at first load, gzip'
const afterwards = 'JavaScript that is fetched afterwards, when idle, gzip'

/** The sample in a browser that is already running, each time with nothing kept from before. */
export async function windowOpens(runs: number): Promise<Measurement[]> {
  const program = await findBrowser()
  if (program === undefined) {
    const values = { skipped: 'no browser here' }
    return [
      { name: painted, unit: 'ms', target: 1000, values },
      { name: weight, unit: 'KiB', target: 350, values },
      { name: afterwards, unit: 'KiB', values },
    ]
  }
  const browser = await chromium.launch(launchOptions(program))
  const running = await startSwitchyard(['--sample'])
  try {
    await openOnce(browser, running.address) // the first one also warms the browser itself
    const opened: Opened[] = []
    for (let run = 0; run < runs; run += 1) opened.push(await openOnce(browser, running.address))
    return [
      { name: painted, unit: 'ms', target: 1000, values: opened.map((one) => one.milliseconds) },
      { name: weight, unit: 'KiB', target: 350, values: opened.map(({ first }) => first / 1024) },
      { name: afterwards, unit: 'KiB', values: opened.map(({ later }) => later / 1024) },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

interface Opened {
  milliseconds: number
  /** Bytes of JavaScript that were asked for before the picture was painted, and of all that was asked for after it. */
  first: number
  later: number
}

async function openOnce(browser: Browser, address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const noticed = Promise.withResolvers<number>()
  await page.exposeFunction('diagramPainted', noticed.resolve)
  await page.addInitScript(watchForDiagram)
  const begun = Date.now()
  await page.goto(address)
  const paintedAt = await noticed.promise
  const scripts = await page.evaluate(scriptsUntilAllAreThere)
  const weighed = await Promise.all(
    scripts.map(async ({ name, begun: at }) => ({
      isFirst: at <= paintedAt,
      bytes: gzipSync(await (await context.request.get(name)).body()).length,
    })),
  )
  await context.close()
  const sum = (isFirst: boolean) =>
    weighed.filter((one) => one.isFirst === isFirst).reduce((all, { bytes }) => all + bytes, 0)
  return { milliseconds: paintedAt - begun, first: sum(true), later: sum(false) }
}

/** Runs in the page: each script once, and when it was asked for first (ms since 1970), after all that are named for later have come. */
async function scriptsUntilAllAreThere(): Promise<{ name: string; begun: number }[]> {
  const named = document.querySelector<HTMLMetaElement>('meta[name="later-files"]')?.content.split(' ') ?? []
  const wanted = named.filter((file) => file.endsWith('.js'))
  const scripts = () =>
    performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  while (!wanted.every((file) => scripts().some(({ name }) => name.endsWith(file))))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  const asked = new Map<string, number>()
  for (const { name, startTime } of scripts()) asked.set(name, Math.min(asked.get(name) ?? startTime, startTime))
  return [...asked].map(([name, at]) => ({ name, begun: performance.timeOrigin + at }))
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
