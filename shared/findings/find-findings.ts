import type { Inventory } from '../inventory/inventory.ts'
import { addSource } from '../inventory/seen.ts'
import type { Source } from '../inventory/source.ts'
import type { Topology } from '../topology/topology.ts'
import { findingKinds } from './all-findings.ts'
import type { FindingKind, Found } from './define-finding.ts'
import { type Finding, type FindingSubject, severities } from './finding.ts'
import { machineSubject } from './subject.ts'
import { isOneCard, type Surroundings, surroundingsOf } from './surroundings.ts'

/** A kind of finding that was looked for, or that could not be told. */
export interface Check {
  code: string
  title: string
  checks: string
}

export interface Findings {
  /** The grave first. */
  found: Finding[]
  checked: Check[]
  /** What was not recorded decides: `missing` are the commands that would tell. */
  unchecked: (Check & { missing: string[] })[]
}

/** More rows than these prove nothing more. */
const MOST_SOURCES = 60

/** Everything worth knowing about the network, and what was looked at. `before`: the same host at an earlier moment. */
export function findFindings(topology: Topology, before?: Inventory): Findings {
  const around = surroundingsOf(topology, before)
  const findings: Findings = { found: [], checked: [], unchecked: [] }
  for (const kind of findingKinds) {
    const { code, title, checks } = kind
    const readiness = kind.readiness?.(around) ?? 'ready'
    if (readiness === 'not-here') continue
    if (readiness === 'ready') findings.checked.push({ code, title, checks })
    else findings.unchecked.push({ code, title, checks, missing: [...readiness.missing] })
    // What little was recorded may show it all the same.
    findings.found.push(...findingsOfKind(kind, kind.find(around), around))
  }
  findings.found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  return findings
}

function findingsOfKind(kind: FindingKind, all: readonly Found[], around: Surroundings): Finding[] {
  const { code, severity, title, why, reference } = kind
  const ids = new Map<string, number>()
  return all.map((found) => {
    const subjects = subjectsOf(found, around)
    const plain = `${code}:${subjects[0]?.id ?? ''}`
    const times = (ids.get(plain) ?? 0) + 1
    ids.set(plain, times)
    return {
      id: times === 1 ? plain : `${plain}:${times}`,
      code,
      severity: found.severity ?? severity,
      title,
      sentence: found.sentence,
      why,
      subjects,
      sources: distinct(found.sources),
      remedies: [...(found.remedies ?? [])],
      reference,
    }
  })
}

/** Each once. Of a machine that only others saw the one card is the machine: people know no card of it. */
function subjectsOf({ subjects }: Found, { interfaces }: Surroundings): FindingSubject[] {
  const known = subjects.map((subject) => {
    const machine = subject.kind === 'interface' ? interfaces.get(subject.id)?.machine : undefined
    return machine !== undefined && isOneCard(machine) ? machineSubject(machine.id) : subject
  })
  return [...new Map(known.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()]
}

function distinct(sources: readonly Source[]): Source[] {
  const kept: Source[] = []
  for (const source of sources) {
    if (kept.length === MOST_SOURCES) break
    addSource(kept, source)
  }
  return kept
}
