import type { Page } from 'playwright-core'

/** The side panel. */
export const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })

/** A node of the picture, by the beginning of its name. */
export const nodeOf = (page: Page, name: RegExp) => page.getByRole('main').getByRole('button', { name })

/** Unfolds the question on top, where there is no room for its fields. */
export async function unfoldQuestion(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Ask(ed:| who can)/ })
  if (await button.isVisible()) await button.click()
  await page.getByRole('combobox', { name: 'From', exact: true }).waitFor()
}

/** Asks in the bar on top, by names, and waits for the answer. */
export async function ask(page: Page, from: string, to: string): Promise<void> {
  await unfoldQuestion(page)
  for (const [label, name] of [
    ['From', from],
    ['To', to],
  ] as const) {
    await page.getByRole('combobox', { name: label, exact: true }).fill(name)
    await page.keyboard.press('Enter')
  }
  await details(page).getByRole('list', { name: 'The way there' }).waitFor()
}
