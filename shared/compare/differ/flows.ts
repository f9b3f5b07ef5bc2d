import type { ZoneFlow } from '../../reach/verdict.ts'
import { zoneFlows } from '../../reach/zones/zone-flows.ts'
import { INTERNET, type Topology } from '../../topology/topology.ts'
import { type Comparing, side } from '../comparing.ts'
import type { Difference, Side } from '../comparison.ts'

/** Between which networks conversations may begin, or may not, otherwise than before. For too many machines to ask all of them. */
export function changedFlows({ match }: Comparing, before: Topology, after: Topology): Difference[] {
  const idAfter = (id: string) => (id === INTERNET ? id : match.segmentAfter.get(id))
  const earlier = new Map(zoneFlows(before).map((flow) => [`${idAfter(flow.from)}\n${idAfter(flow.to)}`, flow]))
  return zoneFlows(after).flatMap((flow) => {
    const was = earlier.get(`${flow.from}\n${flow.to}`)
    if (was === undefined || (was.verdict === flow.verdict && was.reason === flow.reason)) return []
    return [
      {
        kind: 'verdict' as const,
        sentence: `${flow.sentence.replace(/\.$/, '')}. Before: ${was.sentence}`,
        before: sideOf(was),
        after: sideOf(flow),
        details: [],
      },
    ]
  })
}

function sideOf({ verdict, reason, block, question }: ZoneFlow): Side {
  const said = verdict === 'reachable' ? 'yes' : `${verdict === 'blocked' ? 'no' : 'not known'}: ${reason}`
  const { from, to, address } = question
  return side(said, block?.sources ?? [], { kind: 'question', from, to, address: address ?? null })
}
