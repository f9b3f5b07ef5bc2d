import type { Page } from 'playwright-core'
import { lightContrast, looks } from '../../pictures/looks.ts'
import { putOn } from '../../pictures/put-on.ts'
import { barriers } from './barriers.ts'

/** What axe finds in the page, or in a part of it, be it light, dark, or either in high contrast. */
export async function barriersInEachLook(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const look of [...looks, lightContrast]) {
    await putOn(page, look)
    found.push(...(await barriers(page, part)).map((barrier) => `${look.look}: ${barrier}`))
  }
  return found
}
