import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds that keeps somebody out, in the whole page or in a part of it; each with the elements that it is about. */
export async function barriers(page: Page, part = ':root'): Promise<string[]> {
  // Once for a page. (AxeBuilder puts it in at each call, and opens a page of its own: that takes ten times as long.)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (selector) => {
    const { violations } = await (Reflect.get(globalThis, 'axe') as typeof axe).run(selector, {
      resultTypes: ['violations'],
    })
    return violations.map(({ id, help, impact, nodes }) => ({
      impact,
      words: `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
    }))
  }, part)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ words }) => words)
}
