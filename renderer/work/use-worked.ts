import { use } from 'react'
import type { Worked } from './worked.ts'

/**
 * What was worked out; until it is, the nearest `Suspense` shows that it is being worked on. Who has waited for a promise
 * asks that promise again: React renders a component that waited as if it had not, and complains where it then does not.
 */
export function useWorked<T>(worked: Worked<T>): T {
  return worked.later === undefined ? worked.now : use(worked.later)
}
