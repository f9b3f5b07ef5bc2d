import { topPage } from '../../panels/top-page.ts'
import type { WindowStores } from '../../state/window-stores.tsx'

/** Closes what lies on top: a raw output, else the later of question and selection. */
export function closeTop({ selection, question, latestPage }: WindowStores): void {
  const { raw, subject, closeRaw, clear } = selection.getState()
  const asked = Object.keys(question.getState().draft).length > 0
  if (raw !== undefined) closeRaw()
  else if (topPage(asked, subject !== undefined, latestPage()) === 'question') question.getState().clear()
  else clear()
}
