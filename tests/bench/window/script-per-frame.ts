import type { CDPSession, Page } from 'playwright-core'

/** Frames in which the picture is moved. */
const FRAMES = 90

/** What is dragged: the picture, by a free place of it, or one node of many. */
export type Dragged = 'picture' | 'node'

/** Milliseconds of script for each frame of dragging with the mouse, as the browser counts them (`ScriptDuration`). */
export async function scriptPerFrame(page: Page, dragged: Dragged = 'picture'): Promise<number> {
  const at = await page.evaluate(dragged === 'picture' ? freePlace : middleOfNode)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  // Beyond the threshold from which on it is no click.
  await page.mouse.move(at.x + 8, at.y)
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

/** Runs in the page: the middle of a node that can be dragged, with room around it. */
function middleOfNode(): { x: number; y: number } {
  for (const node of document.querySelectorAll(
    '.react-flow__node:not(.react-flow__node-frame, .react-flow__node-bar)',
  )) {
    const { left, right, top, bottom } = node.getBoundingClientRect()
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 }
    const isFree = at.x > 150 && at.x < innerWidth - 450 && at.y > 150 && at.y < innerHeight - 250
    const there = isFree ? document.elementFromPoint(at.x, at.y) : null
    if (there?.closest('.react-flow__node') === node) return at
  }
  throw new Error('there is no node to drag')
}
