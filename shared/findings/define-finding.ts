import type { Source } from '../inventory/source.ts'
import type { Remedy } from '../reach/verdict.ts'
import type { FindingSubject, Reference, Severity } from './finding.ts'
import type { Surroundings } from './surroundings.ts'

/** One time that the condition holds. */
export interface Found {
  sentence: string
  subjects: FindingSubject[]
  sources: readonly Source[]
  remedies?: readonly Remedy[]
  /** Where it is not the usual one. */
  severity?: Severity
}

/** Whether the condition can be told: it can; it is about what is not there; or these commands would have to be recorded. */
export type Readiness = 'ready' | 'not-here' | { missing: readonly string[] }

/** A kind of finding: what it is about, and the condition. It never guesses: what was not recorded is no fault. */
export interface FindingKind {
  code: string
  severity: Severity
  /** A few words. */
  title: string
  /** What is looked at, as an item of a list. */
  checks: string
  why: string
  reference: Reference
  /** Absent where it can always be told. */
  readiness?: (around: Surroundings) => Readiness
  /** No quadratic loops: there may be thousands of machines. */
  find: (around: Surroundings) => Found[]
}

/** Gives a finding its type; each file exports one. */
export function defineFinding(kind: FindingKind): FindingKind {
  return kind
}
