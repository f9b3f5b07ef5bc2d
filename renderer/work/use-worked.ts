import { use } from 'react'
import type { Worked } from './worked.ts'

/** What was worked out; until it is, the nearest `Suspense` shows that it is being worked on. */
export function useWorked<T>(worked: Worked<T>): T {
  return 'now' in worked ? worked.now : use(worked.later)
}
