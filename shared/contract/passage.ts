/** What everything passes through between a station and its window, whatever it is. */
export interface Passage {
  /** A value that the window is told. */
  out: (value: unknown) => unknown
  /** What the window says. */
  in: (value: unknown) => unknown
}

/** Lets everything through as it is. */
export const open: Passage = { out: (value) => value, in: (value) => value }
