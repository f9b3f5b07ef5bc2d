import type { Fault, GuestSpec, LabSpec, SwitchKind, SwitchSpec } from './lab-spec.ts'
import { type Random, randomFrom } from './random.ts'

const KINDS: readonly [SwitchKind, ...SwitchKind[]] = ['nat', 'nat', 'internal', 'private', 'external']
const FAULTS: readonly [Fault, ...Fault[]] = [
  'link-down',
  'port-down',
  'no-gateway',
  'wrong-mask',
  'link-local',
  'drops',
  'rejects',
  'blackhole',
]

/** The lab of a seed: one to three switches with up to four guests each, and things that are wrong with some. */
export function drawLab(seed: number): LabSpec {
  const random = randomFrom(seed)
  const switches = drawSwitches(random)
  const guests = switches.flatMap((one, index) => drawGuests(random, one, index))
  const inner = switches.filter(({ kind }) => kind === 'nat' || kind === 'internal')
  return {
    seed,
    host: {
      forwarding: random.chance(0.75),
      forwardPolicy: random.chance(0.3) ? 'drop' : 'accept',
      fromGuests: random.pick(['accept', 'accept', 'drop', 'reject']),
      bridgeNetfilter: random.chance(0.3),
    },
    devices: 1 + random.below(2),
    routed: inner.filter(() => random.chance(0.3)).map(({ network }) => network),
    ipv6: random.chance(0.4),
    switches,
    guests: withMappings(random, guests, switches),
  }
}

function drawSwitches(random: Random): SwitchSpec[] {
  let isBridged = false
  return Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const drawn = random.pick(KINDS)
    // The host has one uplink: one switch at most is joined with the LAN.
    const kind = drawn === 'external' && isBridged ? 'internal' : drawn
    isBridged ||= kind === 'external'
    return { name: `sw${index}`, kind, network: kind === 'external' ? '10.66.0' : `10.7${index}.0` }
  })
}

function drawGuests(random: Random, on: SwitchSpec, index: number): GuestSpec[] {
  return Array.from({ length: 1 + random.below(3) }, (_, count) => ({
    name: `g${index}${count}`,
    switch: on.name,
    number: 100 + 10 * index + count,
    fault: random.chance(0.35) ? random.pick(FAULTS) : 'none',
    isolated: random.chance(0.15),
  }))
}

function withMappings(random: Random, guests: GuestSpec[], switches: readonly SwitchSpec[]): GuestSpec[] {
  return guests.map((guest, index) => {
    const isNat = switches.find(({ name }) => name === guest.switch)?.kind === 'nat'
    return isNat && random.chance(0.3) ? { ...guest, mapped: 8000 + index } : guest
  })
}
