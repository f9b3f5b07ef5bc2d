import type { Topology } from '../../topology/topology.ts'
import { isMirrored } from '../mirrored.ts'
import type { ReasonCode } from '../reason.ts'
import type { Block, Question, Remedy } from '../verdict.ts'
import { findNeighbour, oneAddressEach, renewLease } from './addresses.ts'
import { isWindowsContainer, publishPort } from './containers.ts'
import { externalSwitch, leavePrivate } from './external-switch.ts'
import { letIn, letOut, letThrough, noBridgeNetfilter } from './firewall.ts'
import { askHyperVFirewall } from './hyper-v-firewall.ts'
import { mapPort } from './map-port.ts'
import { portAcl } from './port-acl.ts'
import { allowSpoofing, endIsolation, routerGuardOff, sameVlan } from './ports.ts'
import { addRoute, addRouteBack, forward, removeBlackhole, traceRoutes } from './routing.ts'
import { isHyperV, type RemedyMaker, type Situation } from './situation.ts'
import { joinSwitch, plugIn, startGuest, switchOn } from './switching.ts'

/** What is as it should be. */
const byDesign = (title: string): RemedyMaker => {
  const remedy = { title: `By design: ${title}`, commands: [] }
  return () => [remedy]
}

/** Past the host’s NAT: a VM onto another switch, a container by a port of the host. */
const towards = (situation: Situation): Remedy =>
  isWindowsContainer(situation, situation.to)
    ? publishPort(situation)
    : externalSwitch(situation.topology, situation.to)

const recordMore = byDesign(
  'nothing is claimed without evidence. Record more: as root on Linux, or with the outputs of the machine in between.',
)

/** For each reason what could be done, or that it is so by design; commands are those of windows.md, and of Linux. */
const makers: Record<Exclude<ReasonCode, 'accepted'>, RemedyMaker> = {
  'no-route': addRoute,
  'route-blackhole': removeBlackhole,
  'no-neighbour': findNeighbour,
  'duplicate-address': oneAddressEach,
  'interface-down': switchOn,
  'port-disconnected': plugIn,
  'guest-off': startGuest,
  'no-address': renewLease,
  'link-local-address': renewLease,
  'different-segment': joinSwitch,
  'private-switch': leavePrivate,
  'vlan-mismatch': sameVlan,
  'port-isolated': endIsolation,
  'port-acl-deny': portAcl,
  'mac-spoofing-blocked': allowSpoofing,
  'router-guard': routerGuardOff,
  'not-forwarding': forward,
  'forward-filter-deny': letThrough,
  'input-filter-deny': letIn,
  'output-filter-deny': letOut,
  'nat-no-mapping': (situation) => [
    ...(isHyperV(situation) && situation.stack.kind === 'host' ? [towards(situation)] : []),
    ...mapPort(situation),
  ],
  'private-destination': byDesign(
    'private addresses are not known on the internet. From there a network is reached by a VPN, or by a port that its router maps.',
  ),
  'strong-host': forward,
  'bridge-filter-deny': noBridgeNetfilter,
  'no-reply-route': addRouteBack,
  'reply-dropped': byDesign('what stops the answer has its own reason, said above; what lifts that lifts this.'),
  loop: traceRoutes,
  'ttl-exceeded': traceRoutes,
  'not-recorded': (situation) => (isMirrored(situation.stack) ? askHyperVFirewall(situation) : recordMore(situation)),
}

/** What could be done about what stops a conversation, in the order of the blocks; commands to copy. */
export function remediesFor(topology: Topology, question: Question, blocks: readonly Block[]): Remedy[] {
  const [from, to] = [topology.stacks.get(question.from), topology.stacks.get(question.to)]
  if (from === undefined || to === undefined) return []
  const made = blocks.flatMap((block) => {
    const stack = topology.stacks.get(block.stack)
    if (stack === undefined || block.code === 'accepted') return []
    return makers[block.code]({ topology, question, block, stack, from, to })
  })
  return [...new Map(made.map((one) => [one.title, one])).values()]
}
