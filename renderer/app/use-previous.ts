import { useState } from 'react'

/** The value before this one, for as long as this one stays. */
export function usePrevious<T>(value: T): T | undefined {
  const [kept, keep] = useState<{ now: T; before?: T }>({ now: value })
  if (kept.now === value) return kept.before
  keep({ now: value, before: kept.now })
  return kept.now
}
