import type { Page } from 'playwright-core'

/** What has the focus, as a screen reader would call it: by its label, or by the words in it. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null
    const named = element?.getAttribute('aria-label') ?? label?.textContent
    const words = element?.cloneNode(true)
    if (named != null || !(words instanceof HTMLElement)) return named ?? ''
    for (const seenOnly of words.querySelectorAll('[aria-hidden="true"]')) seenOnly.remove()
    return words.textContent.trim().slice(0, 200)
  })

/** Presses the key until what has the focus fits; says where it got to otherwise. */
export async function pressUntil(page: Page, key: string, fits: RegExp, most = 30): Promise<void> {
  const been: string[] = []
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key)
    const name = await focused(page)
    if (fits.test(name)) return
    been.push(name.slice(0, 40))
  }
  throw new Error(`${key} never came to ${fits}, but to: ${been.join(' | ')}`)
}
