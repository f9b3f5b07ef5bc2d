import { createContext, useContext, useEffect, useState } from 'react'
import { useQuestion, useSelection, useWindowStores } from '../state/window-stores.tsx'
import { isAskedAnew, isSelectedAnew, type TopPage, topPage } from './top-page.ts'

export interface Top {
  page: TopPage | undefined
  /** The page that lies below, where there is one. */
  below: TopPage | undefined
  show: (page: TopPage) => void
}

/** Which page lies on top, as the stores change. */
export function useTop(): Top {
  const { selection, question } = useWindowStores()
  const asked = useQuestion((state) => state.question !== undefined)
  const selected = useSelection((state) => state.subject !== undefined)
  const [latest, show] = useState<TopPage>('question')
  useEffect(() => selection.subscribe((now, before) => isSelectedAnew(now, before) && show('subject')), [selection])
  useEffect(() => question.subscribe((now, before) => isAskedAnew(now, before) && show('question')), [question])
  const page = topPage(asked, selected, latest)
  const below = asked && selected ? (page === 'question' ? 'subject' : 'question') : undefined
  return { page, below, show }
}

export const TopContext = createContext<Top>({ page: undefined, below: undefined, show: () => undefined })

export const useTopContext = () => useContext(TopContext)
