import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { diagramShows } from '../../e2e/harness/diagram-shows.ts'
import { startSwitchyard } from '../../e2e/harness/start-switchyard.ts'
import { recordManyGuests } from '../../support/many-guests.ts'
import type { Measurement } from '../measurement.ts'
import { scriptPerFrame } from './script-per-frame.ts'
import { serveStress } from './serve-stress.ts'

const MACHINES = 2000
/** Beside its guests the recording has its host, a router and a device. */
const OTHERS = 3

/** A host with very many guests: when it is there, and what panning costs beside plain React Flow with as many nodes, in turn. */
export async function manyMachines(browser: Browser, runs: number): Promise<Measurement[]> {
  const folder = recordManyGuests(MACHINES - OTHERS)
  const begun = performance.now()
  const running = await startSwitchyard(['-r', folder])
  const started = performance.now() - begun
  const stress = await serveStress()
  const ready: number[] = []
  const folded: number[] = []
  const own: number[] = []
  const plain: number[] = []
  const ownNode: number[] = []
  const plainNode: number[] = []
  try {
    for (let run = 0; run <= runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      const opened = await openOnce(page, running.address)
      const foldedPans = await scriptPerFrame(page)
      await page.keyboard.press('u')
      await page
        .locator('[data-node]')
        .nth(MACHINES - 1)
        .waitFor()
      await diagramShows(page)
      const pans = await scriptPerFrame(page)
      const drags = await scriptPerFrame(page, 'node')
      await page.close()
      const compared = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await compared.goto(`${stress.address}?nodes=${MACHINES}`)
      await compared
        .locator('.react-flow__node')
        .nth(MACHINES - 1)
        .waitFor()
      const plainPans = await scriptPerFrame(compared)
      const plainDrags = await scriptPerFrame(compared, 'node')
      await compared.close()
      if (run === 0) continue // the first one also warms the browser itself
      ready.push(opened)
      folded.push(foldedPans)
      own.push(pans)
      plain.push(plainPans)
      ownNode.push(drags)
      plainNode.push(plainDrags)
    }
  } finally {
    stress.stop()
    await running.stop()
    rmSync(folder, { recursive: true })
  }
  const by = (values: number[], others: number[]) => values.map((value, index) => value / (others[index] ?? Number.NaN))
  return [
    { name: `${MACHINES} machines: started to listening, the recording read`, unit: 'ms', values: [started] },
    { name: `${MACHINES} machines: opened to drawn`, unit: 'ms', target: 3000, values: ready },
    { name: 'panning them in their stack: script a frame', unit: 'ms', values: folded },
    { name: 'panning them, all unfolded: script a frame', unit: 'ms', values: own },
    { name: `plain React Flow, ${MACHINES} nodes: script a frame`, unit: 'ms', values: plain },
    { name: 'all unfolded, by plain React Flow', unit: '×', target: 1, values: by(own, plain) },
    { name: 'dragging one card among them: script a frame', unit: 'ms', values: ownNode },
    { name: 'dragging one node of plain React Flow: script a frame', unit: 'ms', values: plainNode },
    { name: 'dragging one card, by plain React Flow', unit: '×', target: 1, values: by(ownNode, plainNode) },
  ]
}

async function openOnce(page: Page, address: string): Promise<number> {
  const begun = performance.now()
  await page.goto(address)
  await page.locator('[data-node]').first().waitFor()
  const drawn = performance.now() - begun
  await diagramShows(page)
  return drawn
}
