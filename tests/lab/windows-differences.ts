import type { Verdict } from '../../shared/reach/verdict.ts'
import type { Trial } from './inhabitants.ts'
import type { LabSpec, SwitchKind, SwitchSpec } from './lab-spec.ts'

/** In what Windows is known to differ from Linux (reachability.md, windows.md); `unknown` where nothing that we can point at says what it does. */
export type Difference =
  | 'strong-host'
  | 'nat-needs-no-forwarding'
  | 'mapping-needs-no-forwarding'
  | 'no-nat-between-switches'
  | 'unknown'

type Cell = Trial & { connected: boolean }

/** The difference that accounts for a cell in which Windows is told otherwise than Linux was found; `undefined` where none does. */
export function differenceIn(spec: LabSpec, cell: Cell, verdict: Verdict): Difference | undefined {
  const { forwarding } = spec.host
  const from = switchesOf(spec, cell.from)
  const to = switchesOf(spec, cell.to)
  const isInside = from.some(({ kind }) => kind !== 'external')
  if (isUnknown(spec, cell, from, to)) return 'unknown'
  if (cell.connected && cell.to === 'host' && isInside)
    return isStrongHosts(spec, cell, verdict) ? 'strong-host' : undefined
  if (!cell.connected && !forwarding && verdict.verdict === 'reachable') {
    if (isMapped(cell) && !isInside) return 'mapping-needs-no-forwarding'
    return has(from, 'nat') && isOutside(cell, to) ? 'nat-needs-no-forwarding' : undefined
  }
  // Linux masquerades towards another switch as well: the answer then needs no gateway there.
  const isUnanswered = ['no-reply-route', 'reply-dropped'].includes(verdict.reason)
  const isAcross = has(from, 'nat') && !isOutside(cell, to) && !from.some((one) => to.includes(one))
  return cell.connected && isUnanswered && isAcross ? 'no-nat-between-switches' : undefined
}

/**
 * What Windows does is told nowhere that we know of: a mapped port asked for from inside; an answer that takes another
 * way than the question, through a NAT.
 */
function isUnknown(spec: LabSpec, cell: Cell, from: readonly SwitchSpec[], to: readonly SwitchSpec[]): boolean {
  const isInside = from.some(({ kind }) => kind !== 'external')
  if (isMapped(cell)) return isInside
  const leads = spec.guests.some(({ forwards }) => forwards === true)
  const isAcross = to.length > 0 && !from.some((one) => to.includes(one)) && !has(to, 'external')
  return leads && isAcross && has(to, 'nat')
}

/** It neither takes in packets for addresses of its other interfaces, nor answers there when it is asked for these (ARP). */
function isStrongHosts({ host }: LabSpec, { address }: Cell, { reason, blocks }: Verdict): boolean {
  if (reason === 'strong-host') return !host.forwarding
  return reason === 'no-neighbour' && blocks.some(({ sentence }) => sentence.includes(address))
}

const isMapped = ({ port = 0 }: Cell): boolean => port >= 8000

const has = (switches: readonly SwitchSpec[], kind: SwitchKind): boolean => switches.some((one) => one.kind === kind)

/** The LAN, and what lies behind it: nobody of the lab’s own switches. */
const isOutside = (cell: Cell, to: readonly SwitchSpec[]): boolean =>
  cell.to !== 'host' && (to.length === 0 || has(to, 'external'))

/** Switches that a guest is on; none for others. */
function switchesOf({ guests, switches }: LabSpec, name: string): SwitchSpec[] {
  const guest = guests.find((one) => one.name === name)
  return switches.filter((one) => one.name === guest?.switch || one.name === guest?.second?.switch)
}
