/** Why a guest could not be asked: what is wrong, and what to do about it. */
export interface GuestFailure {
  /** Stable, for programs: `host-key-unknown`. */
  code: string
  /** A sentence or two, safe to print. */
  sentence: string
  /** A command for the user's own terminal, to copy. Nothing runs it. */
  command?: string
}

export function guestFailure(code: string, sentence: string, command?: string): GuestFailure {
  return { code, sentence, ...(command === undefined ? {} : { command }) }
}
