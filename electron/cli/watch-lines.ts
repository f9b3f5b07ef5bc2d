import type { Comparison, Detail, DifferenceKind } from '../../shared/compare/comparison.ts'

/** One line of `watch`, version 1 (docs/command-line.md). */
export interface WatchLine {
  version: 1
  /** When the machine was looked at (ISO 8601). */
  at: string
  kind: DifferenceKind
  sentence: string
  /** The value in short; null where there is none, or it was not recorded. */
  before: string | null
  after: string | null
  /** What belongs to the same change. */
  details: Omit<WatchLine, 'version' | 'at' | 'details'>[]
}

/** What changed from one look to the next: what the machine is like first, then who reaches whom. */
export function watchLines({ differences, verdicts }: Comparison, at: string): WatchLine[] {
  return [...differences, ...verdicts].map(({ details, ...one }) => ({
    version: 1,
    at,
    ...lineOf(one),
    details: details.map(lineOf),
  }))
}

function lineOf({ kind, sentence, before, after }: Detail): Omit<WatchLine, 'version' | 'at' | 'details'> {
  return { kind, sentence, before: before.said, after: after.said }
}
