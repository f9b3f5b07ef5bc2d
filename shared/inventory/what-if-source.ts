import type { Assumed, Source } from './source.ts'

const CODE = 'what-if'

/** The source of a value that is only supposed: "What if: ccl-vm-1 is switched off." */
export function whatIfSource(words: string): Assumed {
  return { kind: 'assumed', code: CODE, sentence: `What if: ${words}.` }
}

/** Whether a value is supposed, not how it is. */
export function isWhatIf({ sources }: { sources: readonly Source[] }): boolean {
  return sources.some((source) => source.kind === 'assumed' && source.code === CODE)
}
