import type { Asking } from './question-store.ts'
import type { Selection } from './selection-store.ts'
import type { View } from './view-store.ts'

/** Ids of nodes that are drawn beside their stack: what is selected, asked about, pointed to, or was moved by hand. */
export function apartOf(
  { subject }: Pick<Selection, 'subject'>,
  { draft }: Pick<Asking, 'draft'>,
  { spotlight, moved }: Pick<View, 'spotlight' | 'moved'>,
  host: string,
): Set<string> {
  const selected = subject === undefined || subject.kind === 'internet' ? [] : [subject.id]
  // An interface's id begins with that of its machine.
  const owner = subject?.kind === 'interface' ? [subject.id.slice(0, subject.id.lastIndexOf('#'))] : []
  const asked = [draft.from, draft.to].filter((end) => end !== undefined)
  return new Set([...selected, ...owner, ...asked, ...(spotlight ?? []), ...Object.keys(moved[host] ?? {})])
}
