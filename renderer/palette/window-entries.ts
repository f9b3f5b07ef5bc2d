import { Clock, History } from 'lucide-react'
import type { ActionContext } from '../app/actions/action.ts'
import { actionGroups } from '../app/actions/action.ts'
import { actions } from '../app/actions/actions.ts'
import type { Entry } from './entry.ts'

/** The palette does not offer itself. */
const OWN = 'palette'

/** What can be done now, in the order of the key list's groups; then moments, and recordings that were opened before. */
export function windowEntries(context: ActionContext): Entry[] {
  const { station, work } = context.stores
  const { moments = [], moment } = station.getState().state ?? {}
  const possible = actions.filter(({ id, can }) => id !== OWN && can?.(context) !== false)
  return [
    ...possible
      .toSorted((a, b) => order(a.group) - order(b.group))
      .map(({ id, name, words, icon, keys, group, run }): Entry => {
        const key = keys?.[0]
        return {
          id: `action:${id}`,
          kind: 'action',
          name,
          icon,
          group,
          run,
          ...(words === undefined ? {} : { words }),
          ...(key === undefined ? {} : { key }),
        }
      }),
    ...moments
      .filter(({ id }) => id !== moment)
      .map(
        ({ id, name, takenAt }): Entry => ({
          id: `moment:${id}`,
          kind: 'moment',
          name,
          detail: ['moment', takenAt].filter((word) => word !== undefined).join(' · '),
          group: 'Pages',
          words: 'moment turn to',
          icon: Clock,
          run: ({ acts }) => acts.moment(id),
        }),
      ),
    ...work.getState().recents.map(
      (recording): Entry => ({
        id: `recording:${recording.id}`,
        kind: 'recording',
        name: recording.name,
        detail: ['opened before', recording.folder].filter((word) => word !== undefined).join(' · '),
        group: 'Files',
        words: 'open recent',
        icon: History,
        run: ({ acts }) => acts.openAgain(recording),
      }),
    ),
  ]
}

/** Pages come first where nothing is typed yet: they are what is gone to most. */
const order = (group: (typeof actionGroups)[number]) => (group === 'Pages' ? -1 : actionGroups.indexOf(group))
