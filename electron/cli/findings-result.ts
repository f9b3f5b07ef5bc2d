import type { Findings } from '../../shared/findings/find-findings.ts'
import type { Finding, FindingSubject } from '../../shared/findings/finding.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Remedy } from '../../shared/reach/verdict.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { type Evidence, evidencesOf } from './evidence.ts'

export interface SubjectResult {
  kind: FindingSubject['kind']
  /** The machine's name as drawn; null for a segment. */
  machine: string | null
  name: string
}

export interface FindingResult extends Omit<Finding, 'id' | 'subjects' | 'sources' | 'remedies'> {
  subjects: SubjectResult[]
  evidence: Evidence[]
  assumptions: { code: string; sentence: string }[]
  remedies: Remedy[]
}

/** What `findings --json` prints, version 1 (docs/command-line.md). */
export interface FindingsResult {
  version: 1
  findings: FindingResult[]
  checked: { code: string; checks: string }[]
  unchecked: { code: string; checks: string; missing: readonly string[] }[]
}

/** Findings with names for ids, and rows for sources. */
export function findingsResult(
  { found, checked, unchecked }: Findings,
  recording: Recording,
  inventory: Inventory,
): FindingsResult {
  const evidences = evidencesOf(recording, inventory)
  const nameOf = subjectNames(inventory)
  return {
    version: 1,
    findings: found.map(({ id: _, subjects, sources, ...finding }) => ({
      ...finding,
      subjects: subjects.map(nameOf),
      evidence: evidences.seen(sources),
      assumptions: evidences.assumed(sources),
    })),
    checked: checked.map(({ code, checks }) => ({ code, checks })),
    unchecked: unchecked.map(({ code, checks, missing }) => ({ code, checks, missing })),
  }
}

function subjectNames({ machines, segments }: Inventory): (subject: FindingSubject) => SubjectResult {
  const names = new Map<string, Omit<SubjectResult, 'kind'>>([
    ...machines.map(({ id, name }) => [`machine ${id}`, { machine: name.value, name: name.value }] as const),
    ...machines.flatMap(({ name, interfaces }) =>
      interfaces.map((one) => [`interface ${one.id}`, { machine: name.value, name: one.name }] as const),
    ),
    ...segments.map(({ id, name }) => [`segment ${id}`, { machine: null, name: name.value }] as const),
  ])
  return ({ kind, id }) => ({ kind, ...(names.get(`${kind} ${id}`) ?? { machine: null, name: id }) })
}
