import type { Source } from '../../../shared/inventory/source.ts'
import type { Verdict } from '../../../shared/reach/verdict.ts'

/** Every source that an answer leans on. */
export function sourcesOf({ hops, replyHops, blocks }: Pick<Verdict, 'hops' | 'replyHops' | 'blocks'>): Source[] {
  return [...[...hops, ...replyHops].flatMap(({ evidence }) => evidence), ...blocks.flatMap(({ sources }) => sources)]
}
