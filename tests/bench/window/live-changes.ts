import type { Browser, Page } from 'playwright-core'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import { diagramShows } from '../../e2e/harness/diagram-shows.ts'
import { watchRenders } from '../../e2e/harness/watch-renders.ts'
import { changeAddress } from '../../support/change-address.ts'
import { type ServedInventory, serveInventory } from './serve-inventory.ts'

export interface LiveChanges {
  /** Milliseconds from the station's publishing to the frame that shows it, for each change. */
  painted: number[]
  /** How many cards were rendered again for each. */
  cards: number[]
}

/** A guest's address changes so many times while the window is open. */
export async function liveChanges(
  browser: Browser,
  { inventory, guest, changes }: { inventory: Inventory; guest: string; changes: number },
): Promise<LiveChanges> {
  const served = await serveInventory(inventory)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    const { takeRendered } = await watchRenders(page)
    await page.goto(served.address)
    await diagramShows(page)
    const done: LiveChanges = { painted: [], cards: [] }
    for (let change = 0; change < changes; change += 1) {
      const address = `10.99.${change}.7`
      await takeRendered()
      done.painted.push(await publishAndWait(page, served, changeAddress(inventory, guest, address), address))
      done.cards.push(new Set(await takeRendered()).size)
    }
    return done
  } finally {
    await page.close()
    await served.stop()
  }
}

async function publishAndWait(page: Page, served: ServedInventory, next: Inventory, words: string): Promise<number> {
  const shown = await page.evaluateHandle(watchFor, words)
  const begun = Date.now()
  served.publish(next)
  const at = await page.evaluate(({ painted }) => painted, shown)
  await shown.dispose()
  return at - begun
}

/** Runs in the page: the time (ms since 1970) at which a frame with these words on a card was painted. */
function watchFor(words: string): { painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const cards = [...document.querySelectorAll('[data-node]')]
      if (!cards.some(({ textContent }) => textContent?.includes(words))) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const painting = new MessageChannel()
        painting.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
        painting.port2.postMessage(undefined) // handled after the frame
      })
    })
    observer.observe(document, { childList: true, characterData: true, subtree: true })
  })
  return { painted }
}
