import { type RefObject, useEffect, useRef } from 'react'
import { useWindowStores } from '../../state/window-stores.tsx'

/** What had the focus when a raw output was last asked for: there it goes back to. */
export function useOpener(): RefObject<HTMLElement | null> {
  const { selection } = useWindowStores()
  const opener = useRef<HTMLElement>(null)
  useEffect(
    () =>
      selection.subscribe(({ raw }, before) => {
        const focused = document.activeElement
        if (raw === undefined || raw === before.raw || !(focused instanceof HTMLElement)) return
        if (focused.closest('[role="dialog"]') === null) opener.current = focused
      }),
    [selection],
  )
  return opener
}
