import type { Page } from 'playwright-core'
import { diagramShows } from '../e2e/harness/diagram-shows.ts'
import type { Look } from './looks.ts'
import { putOn } from './put-on.ts'

/**
 * Takes a picture of the window in this look once nothing of it moves, and says what `judge` makes of it. One that it has
 * nothing to say against is enough; otherwise two must be the same, since what is seen may not have come to rest.
 */
export async function takePicture<Judgement>(
  page: Page,
  look: Look,
  judge: (picture: Buffer) => Judgement | undefined,
): Promise<Judgement | undefined> {
  await putOn(page, look)
  // What is pointed at looks otherwise.
  await page.mouse.move(0, 0)
  // What opened beside the diagram moves it.
  if ((await page.locator('[data-node]').count()) > 0) await diagramShows(page)
  let before: Buffer | undefined
  for (let count = 0; count < 20; count += 1) {
    const picture = await page.screenshot()
    const judgement = judge(picture)
    if (judgement === undefined || before?.equals(picture)) return judgement
    before = picture
  }
  throw new Error('The window does not come to rest: one picture of it is never like the one before.')
}
