import { guestNoun } from '../../inventory/guest-noun.ts'
import { asSentence } from '../../topology/as-sentence.ts'
import { INTERNET, type Topology } from '../../topology/topology.ts'
import { reasons } from '../reason.ts'
import type { Block, Verdict } from '../verdict.ts'
import type { Zone } from './zone.ts'

/** "VMs → home network: may begin, through the host’s NAT", for an arrow’s label. */
export function zoneSentence(
  topology: Topology,
  from: Zone,
  to: Zone,
  verdict: Verdict['verdict'] | undefined,
  shown: Verdict,
  block: Block | undefined,
): string {
  const who = `${zoneWords(topology, from)} → ${zoneWords(topology, to)}:`
  switch (verdict) {
    case 'reachable':
      return `${who} may begin${translatedWords(topology, shown)}`
    case 'blocked':
      return `${who} stopped. ${block === undefined ? reasons[shown.reason] : whyWords(topology, to, block)}`
    case 'unknown':
      return `${who} not known. ${reasons[shown.reason]}`
    default:
      return `${who} some may begin, some not.`
  }
}

/** Who is meant: the guests of a switch are "VMs", or "containers", as long as it is the only one. */
function zoneWords(topology: Topology, { id, segment }: Zone): string {
  if (segment === undefined) return INTERNET
  if (segment.external || segment.kind === 'lan') return segment.name.value
  const inside = [...topology.segments.values()].filter(
    (one) => !one.external && one.kind !== 'lan' && one.id !== 'wan',
  )
  const guests = segment.attachments.flatMap(({ machine }) => {
    const stack = topology.stacks.get(machine)
    return stack?.kind === 'guest' && stack.machine !== undefined ? [stack.machine] : []
  })
  const noun = guestNoun(guests)
  return inside.length === 1 ? noun : `${noun} on ${segment.name.value || id}`
}

function translatedWords(topology: Topology, { hops, from }: Verdict): string {
  const begun = hops.find(({ source }) => source !== undefined)?.source
  const at = hops.find(({ source, stack }) => source !== undefined && source !== begun && stack !== from)
  const stack = at === undefined ? undefined : topology.stacks.get(at.stack)
  if (stack === undefined) return ''
  return `, through the ${stack.kind === 'host' ? 'host' : stack.kind === 'router' ? 'router' : stack.name}’s NAT`
}

function whyWords(topology: Topology, to: Zone, block: Block): string {
  const type = to.segment?.switchType?.value
  const kind = topology.stacks.get(block.stack)?.kind
  switch (block.code) {
    case 'nat-no-mapping':
      if (type === undefined || kind !== 'host')
        return `The ${kind === 'router' ? 'router' : 'host'}’s NAT lets only answers in`
      return `${to.segment?.defaultSwitch === true ? 'The Default Switch' : 'The switch'} is ${type}: the host’s NAT lets only answers in`
    case 'not-forwarding':
      return `${block.machine} does not pass packets on${type === undefined ? '' : ` (the switch is ${type})`}`
    case 'no-route':
      return asSentence(`${topology.stacks.get(block.stack)?.called ?? block.machine} has no route to them`)
    case 'forward-filter-deny':
      return `${block.machine}’s firewall does not let it through`
    default:
      return reasons[block.code].replace(/\.$/, '')
  }
}
