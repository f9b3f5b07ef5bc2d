import type { Segment } from '../../inventory/inventory.ts'
import { addSource } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { asSentence } from '../../topology/as-sentence.ts'
import type { Stack } from '../../topology/topology.ts'
import type { ReasonCode } from '../reason.ts'
import type { Assumption, Block, Hop } from '../verdict.ts'
import type { Packet } from './packet.ts'

/** Where something is decided: on a stack, perhaps at one interface or segment. */
export interface At {
  stack: Stack
  interface?: string
  segment?: string
}

/** What a walk tells of its way: the hops up to the first block, then only what else would stop it. */
export class Journal {
  readonly hops: Hop[] = []
  readonly blocks: Block[] = []
  /** Nobody reads the hops: only what stops the walk counts. */
  private readonly brief: boolean

  constructor(brief = false) {
    this.brief = brief
  }

  /** Whether hops are still told: what they are made of need not be looked for where not. */
  get tells(): boolean {
    return !this.brief && this.blocks.length === 0
  }

  hop(kind: Hop['kind'], at: At, sentence: string, sources: readonly Source[], packet: Packet): void {
    if (!this.tells) return
    this.hops.push({
      number: this.hops.length + 1,
      kind,
      ...placeOf(at),
      sentence: asSentence(sentence),
      ...groundsOf(sources),
      ...(packet.source === undefined ? {} : { source: packet.source }),
      ...(packet.anyPublic ? {} : { destination: packet.destination }),
    })
  }

  /** The same machine stops it once for one reason. */
  block(code: ReasonCode, at: At, sentence: string, sources: readonly Source[]): void {
    if (this.blocks.some((known) => known.code === code && known.stack === at.stack.id)) return
    if (this.brief) {
      this.blocks.push({ code, machine: at.stack.name, stack: at.stack.id, sentence, sources: [] })
      return
    }
    this.blocks.push({ code, ...placeOf(at), sentence: asSentence(sentence), sources: onceEach(sources) })
  }
}

function placeOf({ stack, interface: one, segment }: At) {
  return {
    machine: stack.name,
    stack: stack.id,
    ...(one === undefined ? {} : { interface: one }),
    ...(segment === undefined ? {} : { segment }),
  }
}

/** What was seen is evidence, what was not is an assumption: there is no third kind. */
function groundsOf(sources: readonly Source[]): Pick<Hop, 'evidence' | 'assumptions'> {
  return { evidence: onceEach(sources).filter(({ kind }) => kind === 'seen'), assumptions: assumptionsOf(sources) }
}

function onceEach(sources: readonly Source[]): Source[] {
  const kept: Source[] = []
  for (const source of sources) addSource(kept, source)
  return kept
}

/** The assumptions among sources, each once. */
export function assumptionsOf(sources: readonly Source[]): Assumption[] {
  const taken = new Map<string, Assumption>()
  for (const source of sources) {
    if (source.kind === 'assumed') taken.set(source.sentence, { code: source.code, sentence: source.sentence })
  }
  return [...taken.values()]
}

/** What people call a segment in a sentence. */
export function segmentWords(segment: Segment): string {
  const isPlain = segment.defaultSwitch || (segment.kind === 'lan' && segment.name.value === 'home network')
  return isPlain ? `the ${segment.name.value}` : segment.name.value
}
