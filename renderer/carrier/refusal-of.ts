import type { Refusal } from '../../shared/contract/define.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'

/** What a call rejected with, as what it says. */
export function refusalOf(error: unknown): Refusal {
  if (isRefusal(error)) return { code: error.code, sentence: error.sentence }
  return { code: 'unexpected', sentence: error instanceof Error ? error.message : String(error) }
}
