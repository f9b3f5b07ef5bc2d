import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Action, ActionContext } from './action.ts'
import { pages } from './pages.ts'

/** Turning to a page, or to another moment. */
export const pageActions: readonly Action[] = [
  ...pages.map(
    ({ page, name, key, icon, words }): Action => ({
      id: `page.${page}`,
      name,
      group: 'Pages',
      icon,
      keys: [key],
      words: `page ${words}`,
      run: ({ stores }) => stores.view.getState().open(page),
    }),
  ),
  {
    id: 'moment.before',
    name: 'The moment before',
    group: 'Pages',
    icon: ChevronLeft,
    keys: ['['],
    can: (context) => momentBy(context, -1) !== undefined,
    run: (context) => turn(context, -1),
  },
  {
    id: 'moment.after',
    name: 'The moment after',
    group: 'Pages',
    icon: ChevronRight,
    keys: [']'],
    can: (context) => momentBy(context, 1) !== undefined,
    run: (context) => turn(context, 1),
  },
]

function momentBy({ stores }: ActionContext, by: number): string | undefined {
  const { moments = [], moment } = stores.station.getState().state ?? {}
  return moment === undefined ? undefined : moments[moments.findIndex(({ id }) => id === moment) + by]?.id
}

function turn(context: ActionContext, by: number): void {
  const id = momentBy(context, by)
  if (id !== undefined) void context.acts.moment(id)
}
