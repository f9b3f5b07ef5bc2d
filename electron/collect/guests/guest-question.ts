/** One thing that a guest is asked for. */
export interface GuestQuestion {
  /** Name of its output's file: `ip-address.txt`. */
  file: string
  /** The same in several forms, the most telling one first: the next is tried where one fails. */
  commands: readonly [string, ...string[]]
  /** What it tells, in the words of a list. */
  reads: string
}
