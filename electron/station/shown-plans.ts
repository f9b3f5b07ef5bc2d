import type { GuestWay } from '../../shared/contract/guest-asking.ts'
import type { AskPlan } from '../collect/guests/guest-ways.ts'

/** What was shown to somebody before it is run, under an id each: that is what is agreed to, and nothing else. */
export interface ShownPlans {
  show: (machine: string, way: GuestWay, plan: AskPlan) => string
  /** Whether this very plan was shown under that id. */
  wasShown: (id: string | undefined, machine: string, way: GuestWay, plan: AskPlan) => boolean
}

/** The dialog asks for a plan with every letter that is typed. */
const AT_MOST = 100

export function createShownPlans(): ShownPlans {
  const shown = new Map<string, string>()
  let last = 0
  const textOf = (...parts: [string, GuestWay, AskPlan]): string => JSON.stringify(parts)
  return {
    show: (machine, way, plan) => {
      last += 1
      shown.set(`${last}`, textOf(machine, way, plan))
      shown.delete(`${last - AT_MOST}`)
      return `${last}`
    },
    wasShown: (id, machine, way, plan) => id !== undefined && shown.get(id) === textOf(machine, way, plan),
  }
}
