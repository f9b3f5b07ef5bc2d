import type { Segment } from '../../inventory/inventory.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { INTERNET, type Stack, type Topology, WAN } from '../../topology/topology.ts'
import { answer } from '../answer.ts'
import { membersOn } from '../segment/owners-on.ts'
import type { Block, Question, Verdict, ZoneFlow } from '../verdict.ts'
import type { Zone } from './zone.ts'
import { zoneSentence } from './zone-sentence.ts'

/** How many of a zone are asked: a picture’s arrow is about the zone, the matrix is about everyone. */
const ASKED = 3

/** Between every two zones, whether conversations may begin from the one into the other (for the picture’s arrows). */
export function zoneFlows(topology: Topology): ZoneFlow[] {
  const zones = zonesOf(topology)
  return zones.flatMap((from) =>
    zones.filter((to) => to !== from).flatMap((to) => flowBetween(topology, from, to) ?? []),
  )
}

function zonesOf(topology: Topology): Zone[] {
  const segments = [...topology.segments.values()].filter(({ id }) => id !== WAN)
  const zones = segments.map((segment): Zone => ({ id: segment.id, segment, members: membersOf(topology, segment) }))
  return [...zones, { id: INTERNET, members: [topology.internet] }].filter(({ members }) => members.length > 0)
}

function membersOf(topology: Topology, segment: Segment): Stack[] {
  const on = new Set(membersOn(topology, segment).map(({ stack }) => stack))
  const rank = (stack: Stack) =>
    (stack.power.value === 'running' ? 0 : 4) + (stack.machine?.observed === true ? 0 : 2) + (hasAddress(stack) ? 0 : 1)
  // A neighbour of whom only a link-local address was seen does not speak for its network.
  const members = [...on].filter((one) => one.kind === 'guest' || (one.kind === 'lan-device' && hasAddress(one)))
  // A home network on which nobody else was seen yet is still one: its router speaks for it.
  const asked = members.length === 0 && segment.external ? [...on].filter(({ kind }) => kind === 'router') : members
  return asked.sort((a, b) => rank(a) - rank(b))
}

/** One that others can use: not only a link-local one. */
const hasAddress = ({ interfaces }: Stack) =>
  interfaces.some(({ addresses }) => addresses.some(({ known, address }) => known && !isLinkLocal(address)))

function flowBetween(topology: Topology, from: Zone, to: Zone): ZoneFlow | undefined {
  const asked = questionsBetween(from, to).map((question) => ({ question, verdict: answer(topology, question) }))
  const [first] = asked
  if (first === undefined) return undefined
  const running = asked.filter(({ verdict }) => verdict.reason !== 'guest-off')
  const verdicts = new Set((running.length > 0 ? running : asked).map(({ verdict }) => verdict.verdict))
  const verdict = verdicts.size === 1 ? [...verdicts][0] : undefined
  const shown = running.find((one) => one.verdict.verdict !== 'reachable') ?? running[0] ?? first
  const block = decisiveBlock(topology, shown.verdict, to)
  return {
    id: `${from.id} → ${to.id}`,
    from: from.id,
    to: to.id,
    verdict: verdict ?? 'unknown',
    reason: verdict === 'reachable' ? 'accepted' : (block?.code ?? shown.verdict.reason),
    sentence: zoneSentence(topology, from, to, verdict, shown.verdict, block),
    ...(verdict === 'reachable' || block === undefined ? {} : { block }),
    question: shown.question,
  }
}

function questionsBetween(from: Zone, to: Zone): Question[] {
  const pairs = from.members
    .slice(0, ASKED)
    .flatMap((one) => to.members.slice(0, ASKED).map((other) => ({ one, other })))
  return (
    pairs
      .filter(({ one, other }) => one !== other)
      // What the router may ask of the internet says nothing about its network.
      .filter(
        ({ one, other }) => !([one.kind, other.kind].includes('router') && [one.kind, other.kind].includes('internet')),
      )
      .map(({ one, other }) => ({ from: one.id, to: other.id, protocol: 'icmp' }))
  )
}

/** Of several blocks the one at the zone’s own door: that it is lifted is not enough, that it stands is. */
function decisiveBlock(topology: Topology, { blocks }: Verdict, to: Zone): Block | undefined {
  const { segment } = to
  if (segment === undefined) return blocks.find(({ stack }) => stack !== INTERNET) ?? blocks[0]
  const on = new Set(membersOn(topology, segment).map(({ stack }) => stack.id))
  return blocks.findLast(({ stack }) => on.has(stack)) ?? blocks[0]
}
