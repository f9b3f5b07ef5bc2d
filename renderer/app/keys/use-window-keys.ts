import { useEffect } from 'react'
import { isAskedAnew, isSelectedAnew, type TopPage, topPage } from '../../panels/top-page.ts'
import { useWindowStores, type WindowStores } from '../../state/window-stores.tsx'
import { chooseFile } from '../recording/choose-files.ts'
import { useWindowActions } from '../use-window-actions.ts'
import type { WindowActions } from '../window-actions.ts'
import { isTyping } from './is-typing.ts'

/** The keys that work anywhere in the window; those of the picture are the canvas's own. */
export function useWindowKeys(): void {
  const stores = useWindowStores()
  const actions = useWindowActions()
  useEffect(() => {
    let latest: TopPage = 'question'
    const ends = [
      stores.selection.subscribe((now, before) => {
        if (isSelectedAnew(now, before)) latest = 'subject'
      }),
      stores.question.subscribe((now, before) => {
        if (isAskedAnew(now, before)) latest = 'question'
      }),
    ]
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const act =
        event.ctrlKey || event.metaKey ? withControl(event, stores, actions) : plain(event, stores, actions, latest)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      for (const end of ends) end()
    }
  }, [stores, actions])
}

type Act = (() => unknown) | undefined

function withControl({ key, shiftKey, target }: KeyboardEvent, { undo }: WindowStores, actions: WindowActions): Act {
  if (shiftKey) return undefined
  switch (key.toLowerCase()) {
    case 'k':
      return focusQuestion
    case 'o':
      return chooseFile
    case 's':
      return actions.saveRecording
    case 'e':
      return actions.exportSvg
    case 'z':
      return isTyping(target) ? undefined : undo
  }
  return undefined
}

function plain({ key, target }: KeyboardEvent, stores: WindowStores, actions: WindowActions, latest: TopPage): Act {
  if (isTyping(target)) return undefined
  const { view, question, work, station } = stores
  switch (key) {
    case '/':
      return focusQuestion
    case '?':
      return () => work.getState().showKeyList(true)
    case 'Escape':
      return () => close(stores, latest)
    case '[':
      return () => step(stores, actions, -1)
    case ']':
      return () => step(stores, actions, 1)
  }
  switch (key.toLowerCase()) {
    case 'x':
      return () => question.getState().swap()
    case 't':
      return () => view.getState().open('topology')
    case 'm':
      return () => view.getState().open('matrix')
    case 'r':
      return station.getState().state?.source.kind === 'live' ? actions.refresh : undefined
  }
  return undefined
}

/** The id of the field in which a question begins. */
export const FROM_FIELD = 'question-from'

function focusQuestion(): void {
  document.getElementById(FROM_FIELD)?.focus()
}

/** Closes what lies on top: a raw output, else the later of question and selection. */
function close({ selection, question }: WindowStores, latest: TopPage): void {
  const { raw, subject, closeRaw, clear } = selection.getState()
  const asked = Object.keys(question.getState().draft).length > 0
  if (raw !== undefined) closeRaw()
  else if (topPage(asked, subject !== undefined, latest) === 'question') question.getState().clear()
  else clear()
}

function step({ station }: WindowStores, actions: WindowActions, by: number): void {
  const { moments = [], moment } = station.getState().state ?? {}
  const next = moments[moments.findIndex(({ id }) => id === moment) + by]
  if (next !== undefined) void actions.moment(next.id)
}
