import { type RefObject, useEffect, useRef } from 'react'
import type { Change } from '../../shared/reach/what-if.ts'

/**
 * What is supposed may lift the very block in which it was chosen: the answer comes into sight again, and the focus goes to
 * where it can be taken back.
 */
export function useSupposedFocus(supposed: readonly Change[]): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  const before = useRef(supposed)
  useEffect(() => {
    if (before.current === supposed) return
    before.current = supposed
    part.current?.closest('aside')?.scrollTo({ top: 0 })
    const lost = document.activeElement === null || document.activeElement === document.body
    const switches = part.current?.querySelectorAll('input')
    if (lost) switches?.item(switches.length - 1)?.focus({ preventScroll: true })
  }, [supposed])
  return part
}
