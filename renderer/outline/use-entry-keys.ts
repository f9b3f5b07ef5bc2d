import { type KeyboardEvent, useEffect, useRef } from 'react'

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Arrow keys walk the entries. The first has the focus as soon as the list is there; what had it before gets it back. */
export function useEntryKeys() {
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const list = root.current
    list?.querySelector<HTMLElement>('[data-entry]')?.focus()
    return () => {
      if (
        before instanceof HTMLElement &&
        (list?.contains(document.activeElement) || document.activeElement === document.body)
      )
        before.focus({ preventScroll: true })
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || root.current === null || event.altKey || event.ctrlKey || event.metaKey) return
    const entries = [...root.current.querySelectorAll<HTMLElement>('[data-entry]')]
    const at = entries.findIndex((entry) => entry.contains(document.activeElement))
    event.preventDefault()
    entries[step(at, entries.length)]?.focus()
  }
  return { root, onKeyDown }
}
