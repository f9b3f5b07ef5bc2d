/** An expected error, as a value: what is wrong and what to do, naming the file or command. */
export interface Refusal {
  /** Stable, for programs: `damaged-zip`. */
  code: string
  /** One sentence for people, safe to print on a terminal. */
  sentence: string
}

/** Tells a refusal from a result. Results never have both `code` and `sentence`. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value
}

export function refusal(code: string, sentence: string): Refusal {
  return { code, sentence }
}
