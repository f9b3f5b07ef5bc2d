import type { OutputSummary } from '../inventory/inventory.ts'
import { commandWords } from '../parse/command-words.ts'

/** How a list is printed, not what is in it. */
const LAYOUT: ReadonlySet<string> = new Set(['-j', '-json', '-p', '-pretty', '-d', '-details', '-s', '-statistics'])

/** Programs that tell different lists by their words: `ip -6 rule` is not `ip rule`. */
const BY_WORDS: ReadonlySet<string> = new Set(['ip', 'bridge'])

/** What list a command prints: the same key, the same list. What a cmdlet is asked about does not count here. */
export function listKey({ noun = '', command }: Pick<OutputSummary, 'noun' | 'command'>): string {
  const { program, words } = commandWords(command) ?? { program: command, words: [] }
  const asked = BY_WORDS.has(program) ? words.filter((word) => !LAYOUT.has(word)) : []
  return [noun, program, ...asked].join(' ')
}
