import type { Page } from 'playwright-core'

/** Waits until the diagram is there, its fonts are, and nothing of it moves any more. */
export async function diagramShows(page: Page): Promise<void> {
  await page.locator('[data-node]').first().waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    const where = () =>
      [...document.querySelectorAll('[data-node]')]
        .map((node) => Object.values(node.getBoundingClientRect().toJSON()).join())
        .join(';')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    let still = 0
    for (let before = where(); still < 3; before = where()) {
      await frame()
      still = where() === before ? still + 1 : 0
    }
  })
}
