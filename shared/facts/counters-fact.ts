import type { Place } from './place.ts'

/** What went one way since the interface, or its machine, was started. Above 2^53 the last digits are not exact: that is 9 petabytes. */
export interface Counted {
  bytes: number
  packets?: number
  /** Damaged on the way, or not sent for an error. */
  errors?: number
  /** Thrown away without an error: no room for it, or nobody here that wants it. */
  discards?: number
}

/** What an interface has carried so far. */
export interface InterfaceCountersFact extends Place {
  kind: 'interface-counters'
  interface: string
  index?: number
  /** Windows' InterfaceGuid: lower case, without braces. */
  guid?: string
  /** At least one of them is there: a number that the command cut off is not told. */
  received?: Counted
  sent?: Counted
}
