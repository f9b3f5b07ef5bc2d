import type { Page } from 'playwright-core'

/** Waits until the page has fetched what belongs to its other pages, which it does when it has nothing better to do. */
export async function laterFilesAreThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const named = document.querySelector<HTMLMetaElement>('meta[name="later-files"]')?.content.split(' ') ?? []
    const come = performance.getEntriesByType('resource').map(({ name }) => name)
    return named.length > 20 && named.every((file) => come.some((name) => name.endsWith(file)))
  })
}
