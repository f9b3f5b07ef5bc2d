import type { RuleFact } from '../facts/fact.ts'

/** What ends the look-up instead of naming a table. */
export const RULE_ACTIONS = ['blackhole', 'unreachable', 'prohibit'] as const

/** The action, where the word is one. */
export function ruleAction(word: string | undefined): RuleFact['action'] {
  return RULE_ACTIONS.find((one) => one === word)
}
