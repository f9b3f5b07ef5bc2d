import type { CDPSession, Page } from 'playwright-core'

/** Frames in which the picture is moved. */
const FRAMES = 90

/** Milliseconds of script for each frame of dragging the picture with the mouse, as the browser counts them (`ScriptDuration`). */
export async function scriptPerFrame(page: Page): Promise<number> {
  const at = await page.evaluate(freePlace)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 4, at.y)
  await frame(page)
  const before = await scriptSeconds(session)
  for (let step = 0; step < FRAMES; step += 1) {
    // There and back, and a little to the side: a way that leads out of the picture would measure an empty one.
    const far = Math.abs((step % 60) - 30)
    await page.mouse.move(at.x + far * 8, at.y + far * 3)
    await frame(page)
  }
  const after = await scriptSeconds(session)
  await page.mouse.up()
  await session.detach()
  return ((after - before) * 1000) / FRAMES
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
}

const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

/** Runs in the page: somewhere beside what can be dragged itself, where dragging moves the picture. */
function freePlace(): { x: number; y: number } {
  for (let y = 100; y < innerHeight - 100; y += 7) {
    for (let x = 20; x < innerWidth / 2; x += 7) {
      const there = document.elementFromPoint(x, y)
      const node = there?.closest('.react-flow__node')
      const moves = node ? !node.classList.contains('nopan') : there?.classList.contains('react-flow__pane')
      if (moves === true) return { x, y }
    }
  }
  throw new Error('there is no free place to drag the picture by')
}
