import type { Refusal } from '../../shared/recording/refusal.ts'

/** A refusal as what a handler rejects with: an `Error` that is a {@link Refusal}, too, and crosses the contract as that. */
export function refused({ code, sentence }: Refusal): Error & Refusal {
  return Object.assign(new Error(sentence), { code, sentence })
}
