import type { Action } from './action.ts'
import { fileActions } from './file-actions.ts'
import { generalActions } from './general-actions.ts'
import { lessonActions } from './lesson-actions.ts'
import { pageActions } from './page-actions.ts'
import { pictureActions } from './picture-actions.ts'
import { questionActions } from './question-actions.ts'

/** Everything that can be done in the window, once: what is missing here is in no palette, key list or menu. */
export const actions: readonly Action[] = [
  ...pictureActions,
  ...questionActions,
  ...pageActions,
  ...generalActions,
  ...lessonActions,
  ...fileActions,
]

const byId = new Map(actions.map((action) => [action.id, action]))

/** The action of that id, where the caller knows that there is one. Throws otherwise: a bug. */
export function action(id: string): Action {
  const found = byId.get(id)
  if (found === undefined) throw new TypeError(`no such action: ${id}`)
  return found
}
