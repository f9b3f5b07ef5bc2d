import type { ActionContext } from '../app/actions/action.ts'
import type { InspectorTab, Subject } from '../state/selection-store.ts'

/** Opens something in the side panel, and shows where it is in the picture. */
export function goTo({ stores }: ActionContext, subject: Subject, tab?: InspectorTab): void {
  const { view, selection, canvas } = stores
  if (view.getState().page !== 'topology' && view.getState().page !== 'matrix') view.getState().open('topology')
  if (tab !== undefined) selection.getState().openTab(tab)
  selection.getState().select(subject)
  canvas.handle?.reveal(subject)
}
