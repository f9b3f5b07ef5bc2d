import { useState } from 'react'

/**
 * For a dialog without a button of its own that opens it (a key does, or a menu): Radix gives the focus back to that button only.
 * What had it before gets it again.
 */
export function useFocusReturn(): (event: Event) => void {
  const [before] = useState(() => document.activeElement)
  return (event) => {
    event.preventDefault()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
