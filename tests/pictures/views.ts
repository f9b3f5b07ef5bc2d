import type { Page } from 'playwright-core'
import { ask, details, nodeOf } from '../e2e/harness/ask.ts'
import { diagramShows } from '../e2e/harness/diagram-shows.ts'

/** Something that fills the window: how one comes to it from the picture, and how one goes back. */
export interface View {
  name: string
  open: (page: Page) => Promise<unknown>
  leave?: (page: Page) => Promise<unknown>
}

/** Views that are walked through in one page, of the sample or of somebody who has not yet agreed to what is collected. */
export interface Walk {
  name: string
  of: 'sample' | 'first run'
  views: readonly View[]
}

const press = (key: string) => (page: Page) => page.keyboard.press(key)

/** What is pictured: in docs/screenshots, each as light, dark and in high contrast. */
export const walks: readonly Walk[] = [
  {
    name: 'the picture, and the panel beside it',
    of: 'sample',
    views: [
      { name: 'overview', open: async () => undefined },
      {
        name: 'host',
        open: async (page) => {
          await nodeOf(page, /^CC-Labs-2/).click({ position: { x: 60, y: 15 } })
          await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor()
        },
        leave: press('Escape'),
      },
      {
        name: 'machine',
        open: async (page) => {
          await nodeOf(page, /^ccl-vm-1, guest/).click()
          await page.getByRole('tab', { name: 'Routes' }).click()
          await page.getByLabel('Where would this go?').fill('10.0.0.63')
          await details(page).getByText('Row 1 wins').waitFor()
        },
        leave: (page) => details(page).getByRole('button', { name: 'Close', exact: true }).click(),
      },
      {
        name: 'question',
        open: async (page) => {
          await ask(page, 'NYCLNY6X2VBH2', 'ccl-vm-1')
          await page.getByRole('main').getByText('NAT lets in only answers').waitFor()
        },
      },
    ],
  },
  {
    name: 'the other pages',
    of: 'sample',
    views: [
      {
        name: 'matrix',
        open: async (page) => {
          await page.keyboard.press('m')
          await page.getByRole('grid').getByText('yes').first().waitFor()
        },
      },
      {
        name: 'findings',
        open: async (page) => {
          await page.keyboard.press('n')
          await page.getByRole('button', { name: /^Good to know: Asks everybody for names/ }).click()
          await page.getByRole('list', { name: 'Evidence' }).getByText('224.0.0.252').waitFor()
        },
      },
      {
        name: 'compare',
        open: async (page) => {
          await page.keyboard.press('c')
          await page.getByText('The same, for the 5 machines in both.').waitFor()
        },
      },
    ],
  },
  {
    name: 'what lies over the picture or beside it',
    of: 'sample',
    views: [
      dialog('settings', 'Control+,', 'Settings'),
      dialog('help', 'F1', 'Help'),
      dialog('palette', 'Control+k', 'Search'),
      {
        name: 'outline',
        open: async (page) => {
          await page.keyboard.press('o')
          await page
            .getByRole('navigation', { name: 'Outline' })
            .getByText(/can reach it/)
            .first()
            .waitFor()
        },
        leave: press('o'),
      },
      {
        name: 'lesson',
        open: async (page) => {
          await page.getByRole('button', { name: 'Start the lesson' }).click()
          await page.getByText('Lesson · 1 of 10').waitFor()
        },
      },
    ],
  },
  {
    name: 'the first run',
    of: 'first run',
    views: [
      {
        name: 'introduction',
        open: (page) => page.getByRole('heading', { name: 'Before Switchyard looks at this machine' }).waitFor(),
      },
    ],
  },
]

function dialog(name: string, key: string, title: string): View {
  return {
    name,
    open: async (page) => {
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name: title }).waitFor()
    },
    leave: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: title }).waitFor({ state: 'detached' })
    },
  }
}

/** Goes through a walk's views, and does something in each. */
export async function walk(page: Page, { of, views }: Walk, inEach: (view: View) => Promise<void>): Promise<void> {
  if (of === 'sample') {
    await diagramShows(page)
    // What is worked out behind the picture is told.
    await page.getByRole('button', { name: /^Findings \d/ }).waitFor()
  }
  for (const view of views) {
    await view.open(page)
    await inEach(view)
    await view.leave?.(page)
  }
}
