import { type Action, actionGroups } from '../actions/action.ts'
import { actions } from '../actions/actions.ts'
import { keyWords } from '../actions/key-of.ts'

/** Keys that do the same, each pressed together with those before the `+`. */
export interface KeyRow {
  keys: readonly string[]
  does: string
}

/** Keys that are no action of their own: they act on what has the focus. */
const ofTheFocus: Partial<Record<Action['group'], readonly KeyRow[]>> = {
  'The picture': [
    { keys: ['↑', '↓', '←', '→'], does: 'Walk from one node to the next' },
    { keys: ['Enter', 'Space'], does: 'Open the node that has the focus' },
    { keys: ['Alt + arrow'], does: 'Move the node' },
  ],
  Files: [{ keys: ['Ctrl + V'], does: 'Paste what a command printed, outside a field' }],
  'Who can reach whom': [
    { keys: ['A'], does: 'Ask from the node that has the focus: walk on, Enter asks, Esc leaves it' },
  ],
}

/** Every key of the window, as the key list shows them. What stands here works, and tests/e2e/keys.test.ts tries it. */
export const keyList: readonly { title: string; rows: readonly KeyRow[] }[] = actionGroups
  .map((title) => ({ title, rows: [...(ofTheFocus[title] ?? []), ...actionRows(title)] }))
  .filter(({ rows }) => rows.length > 0)

function actionRows(group: Action['group']): KeyRow[] {
  return actions.flatMap(({ group: own, keys, name }) =>
    own === group && keys !== undefined ? [{ keys: [keyWords(keys[0])], does: name }] : [],
  )
}
