import type { WindowStores } from '../state/window-stores.tsx'

/** Keeps what is on show, and gives the function that shows it again. */
export function keepWhatIsShown(stores: WindowStores): () => Promise<void> {
  const { client, station, view, selection, question, whatIf } = stores
  const { source, moment } = station.getState().state ?? {}
  const { page, viewports } = view.getState()
  const { subject, tab } = selection.getState()
  const { draft, protocol, port } = question.getState()
  const { changes } = whatIf.getState()
  return async () => {
    view.getState().shine()
    const now = station.getState().state
    // Whoever turned to something else in the middle of the lesson wants to stay there.
    if (now?.source.kind !== 'sample') return
    selection.getState().clear()
    question.getState().clear()
    whatIf.getState().backToHowItIs()
    selection.getState().openTab(tab)
    view.getState().open(page)
    for (const host of Object.keys(view.getState().viewports)) view.getState().setViewport(host, viewports[host])
    if (source?.kind !== 'sample') {
      await client.station.back()
      return
    }
    if (moment !== undefined && moment !== now.moment) await client.station.moment({ id: moment })
    if (subject !== undefined) selection.getState().select(subject)
    question.getState().setProtocol(protocol, port)
    question.getState().choose(draft)
    for (const change of changes) whatIf.getState().toggle(change)
  }
}
