import type { ReasonCode } from '../../shared/reach/reason.ts'
import type { Trial } from './inhabitants.ts'
import type { Fault, GuestSpec, LabSpec } from './lab-spec.ts'
import { PORT } from './ports.ts'
import type { Tried } from './try-lab.ts'

/** What names each fault, at the first block: the thing itself, or what it does to the answer. */
const NAMES: Record<Exclude<Fault, 'none' | 'duplicate'>, readonly ReasonCode[]> = {
  'link-down': ['interface-down', 'port-disconnected'],
  'port-down': ['port-disconnected', 'interface-down'],
  'no-gateway': ['no-route', 'no-reply-route'],
  'wrong-mask': ['no-route', 'no-reply-route'],
  'wide-mask': ['no-neighbour', 'reply-dropped'],
  'link-local': ['link-local-address', 'no-route', 'no-reply-route', 'reply-dropped', 'no-neighbour'],
  drops: ['input-filter-deny'],
  rejects: ['input-filter-deny'],
  'drops-port': ['input-filter-deny'],
  'only-port': ['input-filter-deny'],
  mute: ['output-filter-deny'],
  blackhole: ['route-blackhole', 'reply-dropped'],
}

/** Switches with the host on them: it leads from one to the other. */
const INNER: readonly string[] = ['nat', 'internal', 'link']

interface Broken {
  what: string
  codes: readonly ReasonCode[]
}

/**
 * Where the kernel let a conversation fail, exactly one thing is known to be broken for it, and without that it would
 * work: what is wrong with the reason that the app gives, if anything.
 */
export function wrongReason(spec: LabSpec, { trial, kernel, verdict }: Tried): string | undefined {
  if (kernel === 'connected') return undefined
  const broken = brokenFor(spec, trial)
  const [only, ...more] = broken ?? []
  if (only === undefined || more.length > 0 || only.codes.includes(verdict.reason)) return undefined
  return `broken is: ${only.what}`
}

/** What is known to be broken on the way of a trial; `undefined` where more than single faults decide. */
function brokenFor(spec: LabSpec, { from, to, address, port }: Trial): Broken[] | undefined {
  const { host, guests } = spec
  const isPlain =
    host.routes.length + host.rules.length === 0 &&
    host.down === undefined &&
    host.reversePath === 0 &&
    host.forwardingTurned.length === 0
  if (!isPlain || guests.some(({ second }) => second !== undefined) || address.includes(':')) return undefined
  const [a, b] = [from, to].map((name) => guests.find((guest) => guest.name === name))
  const kind = (guest: GuestSpec | undefined) => spec.switches.find(({ name }) => name === guest?.switch)?.kind
  // Who of two with one address is asked is luck.
  const isShared = guests.some(
    ({ fault, switch: on, number }) =>
      fault === 'duplicate' && [a, b].some((one) => one?.switch === on && one.number === number),
  )
  const own: Broken[] = [
    ...(isShared ? [{ what: 'duplicate', codes: ['duplicate-address'] } satisfies Broken] : []),
    ...faultOf(a, 'from', port),
    ...faultOf(b, 'to', port),
  ]
  if (a !== undefined && b !== undefined && a.switch === b.switch) {
    if (host.bridgeNetfilter && (host.forwardPolicy === 'drop' || host.stopsPings === 'forward')) return undefined
    const isolated = a.isolated && b.isolated
    // With too narrow a mask, neighbours talk through the host.
    const isDetour = [a, b].some(({ fault }) => fault === 'wrong-mask') && kind(a) !== 'private'
    if (isDetour && (!host.forwarding || host.forwardPolicy === 'drop')) return undefined
    return [...own, ...(isolated ? [{ what: 'isolated ports', codes: ['port-isolated'] } satisfies Broken] : [])]
  }
  if (a === undefined || !INNER.includes(kind(a) ?? '')) return undefined
  const { network } = spec.switches.find(({ name }) => name === a.switch) ?? { network: '' }
  if (to === 'host')
    return address.startsWith(`${network}.`) && (port ?? PORT) < 8000 ? [...own, ...inputOf(spec, port)] : undefined
  if (b !== undefined && INNER.includes(kind(b) ?? '')) return [...own, ...forwardingOf(spec), ...policyOf(spec, port)]
  const isOutwards = kind(a) === 'nat' && ['router', 'dev0'].includes(to)
  return isOutwards ? [...own, ...forwardingOf(spec), ...outwardsOf(spec, port)] : undefined
}

function faultOf(guest: GuestSpec | undefined, end: 'from' | 'to', port?: number): Broken[] {
  if (guest === undefined) return []
  const pings: Broken[] =
    guest.stopsPings === true && end === 'to' && port === undefined
      ? [{ what: `${guest.name} drops pings`, codes: ['input-filter-deny'] }]
      : []
  return [...pings, ...ownFaultOf(guest, end, port)]
}

function ownFaultOf(guest: GuestSpec, end: 'from' | 'to', port?: number): Broken[] {
  if (guest.fault === 'none' || guest.fault === 'duplicate') return []
  // A firewall’s chain input lets answers in, the chain output lets them out.
  const isInput = ['drops', 'rejects', 'drops-port', 'only-port'].includes(guest.fault)
  if ((isInput && end === 'from') || (guest.fault === 'mute' && end === 'to')) return []
  if (guest.fault === 'only-port' && port === PORT) return []
  if (['drops-port', 'mute'].includes(guest.fault) && port === undefined) return []
  return [{ what: `${guest.name} ${guest.fault}`, codes: NAMES[guest.fault] }]
}

function inputOf(spec: LabSpec, port?: number): Broken[] {
  const { fromGuests } = spec.host
  const own: Broken[] = [{ what: `host ${fromGuests}s what guests send`, codes: ['input-filter-deny'] }]
  return [...(fromGuests === 'accept' ? [] : own), ...pingsOf(spec, 'input', port)]
}

function pingsOf({ host }: LabSpec, hook: 'input' | 'forward', port?: number): Broken[] {
  return host.stopsPings === hook && port === undefined
    ? [{ what: `host drops pings at ${hook}`, codes: [`${hook}-filter-deny`] }]
    : []
}

function forwardingOf({ host }: LabSpec): Broken[] {
  return host.forwarding ? [] : [{ what: 'forwarding off', codes: ['not-forwarding'] }]
}

/** The rules by which iptables lets guests of a NAT out name TCP. */
function outwardsOf(spec: LabSpec, port?: number): Broken[] {
  const { forwardPolicy, firewall } = spec.host
  const stopsPings = forwardPolicy === 'drop' && firewall === 'iptables' && port === undefined
  return [
    ...(stopsPings ? [{ what: 'only TCP is let out', codes: ['forward-filter-deny'] } as const] : []),
    ...pingsOf(spec, 'forward', port),
  ]
}

/** What leads from one inner switch to another needs a rule of its own. */
function policyOf(spec: LabSpec, port?: number): Broken[] {
  const { forwardPolicy, between, firewall } = spec.host
  // The sets' chain lets pings through before it asks who goes where.
  const letsThrough = forwardPolicy === 'accept' || between || (port === undefined && firewall === 'nft-sets')
  return [
    ...(letsThrough ? [] : [{ what: 'policy drop of the chain forward', codes: ['forward-filter-deny'] } as const]),
    ...pingsOf(spec, 'forward', port),
  ]
}
