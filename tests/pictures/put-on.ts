import type { Page } from 'playwright-core'
import type { Look } from './looks.ts'

/** Lets the window look so: a script puts high contrast on, and colours reach theirs with the frame after. */
export async function putOn(page: Page, { media }: Look): Promise<void> {
  await page.emulateMedia(media)
  await page.evaluate(async (contrast) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    while ((document.documentElement.dataset['contrast'] === 'more') !== (contrast === 'more')) await frame()
    await frame()
    // What runs with scrolling ends with it, not by itself.
    const inTime = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
    await Promise.all(inTime.map((animation) => animation.finished.catch(() => undefined)))
  }, media.contrast)
}
