import type { WindowStores } from '../../state/window-stores.tsx'

/** The ids of the two fields of a question. */
export const QUESTION_FIELDS = { from: 'question-from', to: 'question-to' } as const

/** Opens the question where it is folded, and puts the focus into one of its fields. */
export function focusQuestion({ work }: WindowStores, end: keyof typeof QUESTION_FIELDS = 'from'): void {
  work.getState().ask(end)
}
