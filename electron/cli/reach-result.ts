import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Assumption, Block, Hop, Remedy, Verdict } from '../../shared/reach/verdict.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { INTERNET } from '../../shared/topology/topology.ts'
import { ANY_PUBLIC } from './any-public.ts'
import { type Evidence, type Evidences, evidencesOf, once } from './evidence.ts'

interface Step {
  evidence: Evidence[]
  assumptions: Assumption[]
}

export interface HopResult extends Step {
  number: number
  kind: Hop['kind']
  machine: string
  interface: string | null
  segment: string | null
  sentence: string
  source?: string
  destination?: string
}

export interface BlockResult extends Step {
  code: Block['code']
  machine: string
  interface: string | null
  segment: string | null
  sentence: string
}

/** What `reach --json` prints, version 1 (docs/command-line.md): machines and interfaces by name, evidence with its raw row. */
export interface ReachResult {
  version: 1
  /** What was supposed with --what-if, in words; absent where nothing was. */
  whatIf?: string[]
  from: string
  to: string
  address: string | null
  protocol: Verdict['protocol']
  port: number | null
  verdict: Verdict['verdict']
  reason: Verdict['reason']
  sentence: string
  blocks: BlockResult[]
  hops: HopResult[]
  replyHops: HopResult[]
  assumptions: Assumption[]
  remedies: Remedy[]
}

/** A verdict with names for ids, and rows for sources. */
export function reachResult(
  verdict: Verdict,
  names: { from: string; to: string },
  recording: Recording,
  inventory: Inventory,
): ReachResult {
  const evidences = evidencesOf(recording, inventory)
  const titles = new Map([
    ...inventory.machines.flatMap(({ interfaces }) => interfaces.map(({ id, name }) => [id, name] as const)),
    ...inventory.segments.map(({ id, name }) => [id, name.value] as const),
  ])
  const title = (id: string | undefined): string | null => (id === undefined ? null : (titles.get(id) ?? id))
  return {
    version: 1,
    ...names,
    address: verdict.address ?? (verdict.to === INTERNET ? ANY_PUBLIC : null),
    protocol: verdict.protocol,
    port: verdict.port ?? null,
    verdict: verdict.verdict,
    reason: verdict.reason,
    sentence: verdict.sentence,
    blocks: verdict.blocks.map((block) => ({
      code: block.code,
      ...where(block, title),
      sentence: block.sentence,
      ...step(block.sources, [], evidences),
    })),
    hops: verdict.hops.map((hop) => hopResult(hop, title, evidences)),
    replyHops: verdict.replyHops.map((hop) => hopResult(hop, title, evidences)),
    assumptions: once(verdict.assumptions),
    remedies: verdict.remedies,
  }
}

function hopResult(hop: Hop, title: (id: string | undefined) => string | null, evidences: Evidences): HopResult {
  return {
    number: hop.number,
    kind: hop.kind,
    ...where(hop, title),
    sentence: hop.sentence,
    ...step(hop.evidence, hop.assumptions, evidences),
    ...(hop.source === undefined ? {} : { source: hop.source }),
    ...(hop.destination === undefined ? {} : { destination: hop.destination }),
  }
}

function where(at: Block | Hop, title: (id: string | undefined) => string | null) {
  return { machine: at.machine, interface: title(at.interface), segment: title(at.segment) }
}

function step(sources: Hop['evidence'], assumptions: Assumption[], evidences: Evidences): Step {
  return { evidence: evidences.seen(sources), assumptions: once([...assumptions, ...evidences.assumed(sources)]) }
}
