import { answer } from '../../reach/answer.ts'
import { matrix } from '../../reach/matrix.ts'
import { reasons } from '../../reach/reason.ts'
import type { MatrixCell } from '../../reach/verdict.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { INTERNET, type Topology } from '../../topology/topology.ts'
import { type Comparing, type Known, side } from '../comparing.ts'
import type { Detail, Difference, Side } from '../comparison.ts'
import { asSentence } from '../words.ts'
import { type ChangedAnswer, changedAnswers } from './changed-answers.ts'
import { changedFlows } from './flows.ts'
import { placeWords } from './place-words.ts'

/** Up to so many machines everybody is asked about everybody: the matrix grows with the square of them. */
const EVERYONE = 150

export interface DifferingVerdicts {
  verdicts: Difference[]
  asked: 'everyone' | 'networks'
}

/** Who can begin a conversation (ping) with whom on one side only, or is stopped by something else. About machines that are on both. */
export function differingVerdicts(comparing: Comparing): DifferingVerdicts {
  const [before, after] = [buildTopology(comparing.before), buildTopology(comparing.after)]
  const most = Math.max(before.stacks.size, after.stacks.size)
  return most > EVERYONE
    ? { asked: 'networks', verdicts: changedFlows(comparing, before, after) }
    : { asked: 'everyone', verdicts: changedPairs(comparing, before, after) }
}

function changedPairs(comparing: Comparing, before: Topology, after: Topology): Difference[] {
  const { machineAfter, machineBefore } = comparing.match
  const idAfter = (id: string) => (id === INTERNET ? id : machineAfter.get(id))
  const idBefore = (id: string) => (id === INTERNET ? id : machineBefore.get(id))
  const asked = { protocol: 'icmp' } as const
  const was = matrix(before, asked).cells.flatMap((cell): MatrixCell[] => {
    const [from, to] = [idAfter(cell.from), idAfter(cell.to)]
    return from === undefined || to === undefined ? [] : [{ ...cell, from, to }]
  })
  const is = matrix(after, asked).cells.filter(
    ({ from, to }) => idBefore(from) !== undefined && idBefore(to) !== undefined,
  )
  const pairs = changedAnswers(was, is)
  const places = placeWords(comparing)
  const key = (cell: ChangedAnswer) =>
    [cell.how, cell.before.reason, cell.after.reason, places.of(cell.from), places.of(cell.to)].join('\n')
  return [...Map.groupBy(pairs, key).values()]
    .map((cells) => told(cells, places, { before, after }, idBefore))
    .sort((a, b) => a.rank - b.rank || b.difference.details.length - a.difference.details.length)
    .map(({ difference }) => difference)
}

/** What was lost first, then what opened. */
const RANK: Record<ChangedAnswer['how'], number> = {
  'now-blocked': 0,
  'now-reachable': 1,
  'now-unknown': 2,
  'other-reason': 3,
}

function told(
  cells: readonly ChangedAnswer[],
  places: ReturnType<typeof placeWords>,
  topologies: Record<Known, Topology>,
  idBefore: (id: string) => string | undefined,
): { rank: number; difference: Difference } {
  const [first] = cells
  if (first === undefined) throw new Error('a group of nothing')
  const from = places.words(cells.map((cell) => cell.from))
  const to =
    from.all && places.of(first.from) === places.of(first.to)
      ? { text: 'one another' }
      : places.words(cells.map((cell) => cell.to))
  const sides = {
    before: sideOf(first, 'before', topologies.before, idBefore),
    after: sideOf(first, 'after', topologies.after, idBefore),
  }
  const details = cells.map((cell): Detail => {
    const whom = cell.after.address === null ? places.name(cell.to) : `${places.name(cell.to)} (${cell.after.address})`
    return {
      kind: 'verdict',
      sentence: `${places.name(cell.from)} → ${whom}`,
      before: sideOf(cell, 'before', undefined, idBefore),
      after: sideOf(cell, 'after', undefined, idBefore),
    }
  })
  return {
    rank: RANK[first.how],
    difference: { kind: 'verdict', sentence: asSentence(sentenceOf(first, from.text, to.text)), ...sides, details },
  }
}

function sentenceOf({ how, before, after }: ChangedAnswer, from: string, to: string): string {
  const whom = `begin a conversation with ${to}`
  switch (how) {
    case 'now-blocked':
      return `${from} can’t ${whom} any more: ${lowered(reasons[after.reason])}`
    case 'now-reachable':
      return `${from} can ${whom} now. What stopped it before: ${lowered(reasons[before.reason])}`
    case 'now-unknown':
      return `Whether ${from} can ${whom} can’t be said now: ${lowered(reasons[after.reason])}`
    case 'other-reason':
      return `${from} still can’t ${whom}, for another reason: ${lowered(reasons[after.reason])} Before: ${lowered(reasons[before.reason])}`
    default:
      return how satisfies never
  }
}

const lowered = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`

/** One answer; with a topology also the rows that decide it. */
function sideOf(
  cell: ChangedAnswer,
  which: Known,
  topology: Topology | undefined,
  idBefore: (id: string) => string | undefined,
): Side {
  const { address, verdict, reason } = cell[which]
  const [from, to] = which === 'after' ? [cell.from, cell.to] : [idBefore(cell.from), idBefore(cell.to)]
  if (from === undefined || to === undefined) return side(null, [])
  const said = verdict === 'reachable' ? 'yes' : verdict === 'blocked' ? `no: ${reason}` : `not known: ${reason}`
  const sources =
    topology === undefined
      ? []
      : (answer(topology, { from, to, protocol: 'icmp', ...(address === null ? {} : { address }) }).blocks[0]
          ?.sources ?? [])
  return side(said, sources, { kind: 'question', from, to, address })
}
