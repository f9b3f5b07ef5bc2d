import { isTyping } from '../keys/is-typing.ts'
import type { Action } from './action.ts'
import { actions } from './actions.ts'
import { keyOf } from './key-of.ts'

const byKey = new Map(actions.flatMap((action) => (action.keys ?? []).map((key) => [key, action] as const)))

/** What a key press does where it was made; in a field or a dialog only what was made for that. */
export function actionForKey(event: KeyboardEvent): Action | undefined {
  const key = keyOf(event)
  const found = key === undefined ? undefined : byKey.get(key)
  if (key === undefined || found === undefined) return undefined
  const anywhere = found.whileTyping ?? key.startsWith('Ctrl+')
  return anywhere || !isTyping(event.target) ? found : undefined
}
