import type { Comparison, Detail, DifferenceKind, Side } from '../../shared/compare/comparison.ts'
import { type Evidence, type Evidences, evidencesOf } from './evidence.ts'
import type { Understood } from './understand.ts'

export interface SideResult {
  /** The value in short; null where there is none. */
  said: string | null
  /** False: not recorded on that side. */
  recorded: boolean
  evidence: Evidence[]
  assumptions: { code: string; sentence: string }[]
}

export interface DetailResult {
  kind: DifferenceKind
  sentence: string
  before: SideResult
  after: SideResult
}

export interface DifferenceResult extends DetailResult {
  details: DetailResult[]
}

export interface MomentResult {
  name: string
  takenAt: string | null
}

/** What `diff --json` prints, version 1 (docs/command-line.md). */
export interface DiffResult {
  version: 1
  before: MomentResult
  after: MomentResult
  inBoth: number
  differences: DifferenceResult[]
  verdicts: DifferenceResult[]
  asked: Comparison['asked']
  notRecorded: DifferenceResult[]
}

type Sides = Record<'before' | 'after', Pick<Understood, 'recording' | 'inventory'>>

/** A comparison with rows for sources. */
export function diffResult(comparison: Comparison, sides: Sides): DiffResult {
  const evidences = {
    before: evidencesOf(sides.before.recording, sides.before.inventory),
    after: evidencesOf(sides.after.recording, sides.after.inventory),
  }
  const all = (of: Comparison['differences']): DifferenceResult[] =>
    of.map(({ details, ...one }) => ({
      ...detailResult(one, evidences),
      details: details.map((detail) => detailResult(detail, evidences)),
    }))
  return {
    version: 1,
    before: momentResult(sides.before),
    after: momentResult(sides.after),
    inBoth: comparison.inBoth,
    differences: all(comparison.differences),
    verdicts: all(comparison.verdicts),
    asked: comparison.asked,
    notRecorded: all(comparison.notRecorded),
  }
}

function momentResult({ recording }: Sides['before']): MomentResult {
  return { name: recording.name, takenAt: recording.takenAt ?? null }
}

function detailResult(
  { kind, sentence, before, after }: Detail,
  evidences: Record<'before' | 'after', Evidences>,
): DetailResult {
  return { kind, sentence, before: sideResult(before, evidences.before), after: sideResult(after, evidences.after) }
}

function sideResult({ said, recorded, sources }: Side, evidences: Evidences): SideResult {
  return { said, recorded, evidence: evidences.seen(sources), assumptions: evidences.assumed(sources) }
}
