import type { Source } from '../inventory/source.ts'
import { type Family, familyOf } from '../net/address.ts'
import { asSentence } from '../topology/as-sentence.ts'
import { INTERNET, type Stack, type Topology } from '../topology/topology.ts'
import { goesOutAsHost, hyperVFirewallDecides, isMirrored, onlyAtLoopback } from './mirrored.ts'
import type { ReasonCode } from './reason.ts'
import { remediesFor } from './remedies/remedies-for.ts'
import type { Assumption, Block, Question, Verdict } from './verdict.ts'
import { type Asked, askedAddresses, firstPacket } from './walk/destination-addresses.ts'
import { assumptionsOf, Journal } from './walk/journal.ts'
import type { MappedEntry } from './walk/mapped-entries.ts'
import { walk } from './walk/walk.ts'
import { withoutNetwork } from './without-network.ts'

/** Where luck or what nobody recorded decides, nothing is claimed. */
const UNDECIDED: ReadonlySet<ReasonCode> = new Set(['not-recorded', 'duplicate-address'])

/**
 * Can `from` begin a conversation with `to`? The packet there and the answer back, hop by hop, each with its evidence or
 * a named assumption (reachability.md). Without an address the best one of `to` is asked about. Throws on unknown ids.
 */
export function answer(topology: Topology, question: Question): Verdict {
  return verdictOf(topology, question, outcomeOf(topology, question, false))
}

/** The same verdict and reason without a word about them, for those who ask about everybody: no hops, no further blocks, no remedies. */
export function answerBriefly(topology: Topology, question: Question): Pick<Verdict, 'verdict' | 'reason'> {
  const [first] = outcomeOf(topology, question, true).blocks
  return { verdict: decided(first), reason: first?.code ?? 'accepted' }
}

/** What asking about one address came to. */
interface Outcome {
  /** Absent where none of the destination’s is known. */
  asked: Asked | undefined
  there: Journal
  back?: Journal
  /** What stops it, there or back. */
  blocks: readonly Block[]
  /** What else is taken for granted. */
  granted?: readonly Source[]
}

function outcomeOf(topology: Topology, question: Question, brief: boolean): Outcome {
  const from = stackOf(topology, question.from)
  const to = stackOf(topology, question.to)
  if (from.power.value !== 'running') return powerless(topology, question, from, to)
  const mirrored = mirroredOutcome(topology, question, from, to, brief)
  if (mirrored !== undefined) return mirrored
  const asked = askedAddresses(topology, from, to, question)
  const kept = withoutNetwork(from)
  if (kept !== undefined) return stopped(asked[0], from, kept)
  const sendable = asked.filter(({ address }) => canSend(from, familyOf(address)))
  if (asked.length > 0 && sendable.length === 0) return familyless(from, asked[0])
  let first: Outcome | undefined
  for (const one of sendable) {
    const outcome = ask(topology, question, from, to, one, brief)
    if (outcome.blocks.length === 0) return outcome
    first ??= outcome
  }
  return first ?? addressless(to)
}

/** A guest with its host’s addresses is followed as its host, as far as the firewall that stands between the two. */
function mirroredOutcome(
  topology: Topology,
  question: Question,
  from: Stack,
  to: Stack,
  brief: boolean,
): Outcome | undefined {
  const starts = isMirrored(from)
  const host = [...topology.stacks.values()].find(({ kind }) => kind === 'host')
  if (host === undefined || !(starts || (isMirrored(to) && to.power.value !== 'off'))) return undefined
  const guest = starts ? from : to
  if ((starts ? to : from) === host) return stopped(undefined, guest, onlyAtLoopback(guest, host))
  if (starts) {
    const outcome = outcomeOf(topology, { ...question, from: host.id }, brief)
    return { ...outcome, granted: goesOutAsHost(guest, host) }
  }
  const outcome = outcomeOf(topology, { ...question, to: host.id }, brief)
  const [first] = outcome.blocks
  // The host’s own firewall does not stand before it: the Hyper-V firewall does.
  if (first !== undefined && first.code !== 'input-filter-deny')
    return { ...outcome, blocks: outcome.blocks.filter(({ code }) => code !== 'input-filter-deny') }
  return stopped(outcome.asked, guest, hyperVFirewallDecides(guest, host))
}

function stackOf(topology: Topology, id: string): Stack {
  const found = topology.stacks.get(id)
  if (found === undefined) throw new TypeError(`no such machine: ${id}`)
  return found
}

function ask(topology: Topology, question: Question, from: Stack, to: Stack, asked: Asked, brief: boolean): Outcome {
  const packet = firstPacket(asked, question)
  const there = walk(topology, from, to, packet, { grant: !brief, brief })
  const back = there.journal.blocks.length === 0 && there.arrived ? answerWalk(topology, from, there, brief) : undefined
  if (back === undefined) return { asked, there: there.journal, blocks: there.journal.blocks }
  astray(back, from, asked)
  const blocks = [...there.journal.blocks, ...backBlocks(back)]
  return { asked, there: there.journal, back: back.journal, blocks }
}

/** The answer goes from the destination to the address that it saw. */
function answerWalk(
  topology: Topology,
  from: Stack,
  { packet, translated, stack, seenBy }: ReturnType<typeof walk>,
  brief: boolean,
): ReturnType<typeof walk> {
  const { source, destination, anyPublic: _, ...rest } = packet
  const reply = { ...rest, source: destination, destination: source ?? destination, anyPublic: false }
  return walk(topology, stack, from, reply, { grant: false, brief, answers: translated, seenBy })
}

/** An answer that another takes, or that comes from another address than the one asked, belongs to no conversation. */
function astray(back: ReturnType<typeof walk>, from: Stack, { address, anyPublic }: Asked): void {
  const { packet, stack, journal, arrived } = back
  if (!arrived || journal.blocks.length > 0) return
  if (stack !== from) {
    const sentence = `${stack.called} takes it in, because ${packet.destination} is its own address as well.`
    back.block({ code: 'reply-dropped', sentence, sources: [] })
  } else if (!anyPublic && packet.source !== address) {
    const sentence = `it comes from ${packet.source}, not from ${address}: ${stack.called} asked nothing of that address.`
    back.block({ code: 'reply-dropped', sentence, sources: [] })
  }
}

/** What stops an answer has two names only: it finds no way, or something on the way drops it. */
function backBlocks(back: ReturnType<typeof walk>): Block[] {
  return back.journal.blocks.slice(0, 1).map((block) => {
    if (UNDECIDED.has(block.code)) return block
    const code = block.code === 'no-route' ? 'no-reply-route' : 'reply-dropped'
    return { ...block, code, sentence: `The packet arrives, but the answer does not come back: ${block.sentence}` }
  })
}

function stopped(
  asked: Asked | undefined,
  stack: Stack,
  { code, sentence, sources }: NonNullable<ReturnType<typeof withoutNetwork>>,
): Outcome {
  const journal = new Journal()
  journal.block(code, { stack }, sentence, sources)
  return { asked, there: journal, blocks: journal.blocks }
}

function powerless(topology: Topology, question: Question, from: Stack, to: Stack): Outcome {
  const journal = new Journal()
  journal.block(
    'guest-off',
    { stack: from },
    `${from.called} is not running, so it begins nothing.`,
    from.power.sources,
  )
  const [asked] = askedAddresses(topology, from, to, question)
  return { asked, there: journal, blocks: journal.blocks }
}

/** The internet has addresses of both kinds. */
function canSend(from: Stack, family: Family): boolean {
  return (
    from.id === INTERNET ||
    from.interfaces.some(({ addresses }) => addresses.some(({ address }) => familyOf(address) === family))
  )
}

function familyless(from: Stack, asked: Asked | undefined): Outcome {
  const journal = new Journal()
  const family = asked === undefined ? 4 : familyOf(asked.address)
  const sentence = `No IPv${family} address of ${from.called} is known: it can’t send to one.`
  journal.block('no-address', { stack: from }, sentence, from.machine?.name.sources ?? [])
  return { asked, there: journal, blocks: journal.blocks }
}

function addressless(to: Stack): Outcome {
  const journal = new Journal()
  const kept = withoutNetwork(to)
  if (to.power.value === 'off')
    journal.block('guest-off', { stack: to }, `${to.called} is not running.`, to.power.sources)
  else if (kept !== undefined) journal.block(kept.code, { stack: to }, kept.sentence, kept.sources)
  else
    journal.block('no-address', { stack: to }, `No address of ${to.called} is known.`, to.machine?.name.sources ?? [])
  return { asked: undefined, there: journal, blocks: journal.blocks }
}

function decided(first: Block | undefined): Verdict['verdict'] {
  if (first === undefined) return 'reachable'
  return UNDECIDED.has(first.code) ? 'unknown' : 'blocked'
}

function verdictOf(
  topology: Topology,
  question: Question,
  { asked, there, back, blocks, granted = [] }: Outcome,
): Verdict {
  const from = stackOf(topology, question.from)
  const to = stackOf(topology, question.to)
  const [first] = blocks
  const verdict = decided(first)
  const address = asked === undefined || asked.anyPublic || asked.held?.known === false ? null : asked.address
  const hops = there.hops
  const replyHops = back?.hops ?? []
  const standIn = asked?.held?.known === false ? asked.held.sources : []
  return {
    from: question.from,
    to: question.to,
    address,
    protocol: question.protocol,
    ...(question.port === undefined ? {} : { port: question.port }),
    verdict,
    reason: first?.code ?? 'accepted',
    sentence: sentenceOf(verdict, from, to, address, asked?.via),
    blocks: [...blocks],
    hops,
    replyHops,
    assumptions: once([
      ...assumptionsOf([...granted, ...standIn]),
      ...[...hops, ...replyHops].flatMap(({ assumptions }) => assumptions),
      ...blocks.flatMap(({ sources }) => assumptionsOf(sources)),
    ]),
    remedies: remediesFor(topology, question, blocks),
  }
}

function sentenceOf(
  verdict: Verdict['verdict'],
  from: Stack,
  to: Stack,
  address: Verdict['address'],
  entry: MappedEntry | undefined,
): string {
  const whom = entry === undefined ? endWords(to, address) : `${to.called}, ${entryWords(entry, address)}`
  const who = asSentence(from.called)
  switch (verdict) {
    case 'reachable':
      return `${who} can begin a conversation with ${whom}.`
    case 'blocked':
      return `${who} can’t begin a conversation with ${whom}.`
    case 'unknown':
      return `Whether ${who} can begin a conversation with ${whom} can’t be said.`
    default:
      return verdict satisfies never
  }
}

function endWords(to: Stack, address: Verdict['address']): string {
  if (to.kind === 'internet') return address ?? to.called
  return address === null || address === to.name ? to.called : `${to.called} (${address})`
}

function entryWords({ via, port }: MappedEntry, address: Verdict['address']): string {
  return `through port ${port} of ${endWords(via, address)}`
}

function once(assumptions: readonly Assumption[]): Assumption[] {
  return [...new Map(assumptions.map((one) => [one.sentence, one])).values()]
}
