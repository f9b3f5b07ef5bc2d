import type { WindowStores } from '../../state/window-stores.tsx'

/** The id of the field in which a question begins. */
export const FROM_FIELD = 'question-from'

/** Puts the focus where a question begins. */
export function focusQuestion(_stores: WindowStores): void {
  document.getElementById(FROM_FIELD)?.focus()
}
