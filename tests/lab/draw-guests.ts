import type { Fault, GuestSpec, SwitchSpec } from './lab-spec.ts'
import type { Random } from './random.ts'

const FAULTS: readonly [Fault, ...Fault[]] = [
  'link-down',
  'port-down',
  'no-gateway',
  'wrong-mask',
  'wide-mask',
  'link-local',
  'drops',
  'rejects',
  'drops-port',
  'only-port',
  'mute',
  'blackhole',
  'duplicate',
]

/** The guests of a lab: mostly plain ones, some with a fault, some with two adapters, which then may lead others on. */
export function drawGuests(random: Random, switches: readonly SwitchSpec[]): GuestSpec[] {
  const plain = switches.flatMap((one, index) => drawOn(random, one, index))
  const mapped = plain.map((guest, index) => {
    const kind = switches.find(({ name }) => name === guest.switch)?.kind
    const isBehind = kind === 'nat' || kind === 'link'
    return isBehind && guest.fault !== 'duplicate' && random.chance(0.3) ? { ...guest, mapped: 8000 + index } : guest
  })
  return random.chance(0.35) ? withRouter(random, mapped, switches) : mapped
}

function drawOn(random: Random, on: SwitchSpec, index: number): GuestSpec[] {
  const length = on.kind === 'link' ? 1 : 1 + random.below(3)
  return Array.from({ length }, (_, count) => {
    const drawn = random.chance(0.35) ? random.pick(FAULTS) : 'none'
    // A duplicate needs somebody whose address it takes; a link of two addresses has no room for another mask.
    const isImpossible = (drawn === 'duplicate' && count === 0) || (on.length === 31 && drawn.endsWith('-mask'))
    const fault = isImpossible ? 'none' : drawn
    return {
      name: `g${index}${count}`,
      switch: on.name,
      number: on.kind === 'link' ? 101 : 100 + 10 * index + (fault === 'duplicate' ? count - 1 : count),
      fault,
      isolated: on.kind !== 'link' && random.chance(0.15),
      ...(random.chance(0.1) && fault === 'none' && on.kind !== 'link' ? { also: 180 + count } : {}),
    }
  })
}

/** A guest with a second adapter on another switch, and neighbours that send to that switch’s network through it. */
function withRouter(random: Random, guests: GuestSpec[], switches: readonly SwitchSpec[]): GuestSpec[] {
  const kindOf = (name: string) => switches.find((one) => one.name === name)?.kind
  const router = guests.find(({ switch: on, fault }) => fault === 'none' && kindOf(on) !== 'link')
  const others = switches.filter(({ name, kind }) => name !== router?.switch && kind !== 'link')
  const [there, ...more] = others
  if (router === undefined || there === undefined) return guests
  const other = random.pick([there, ...more])
  const here = switches.find(({ name }) => name === router.switch)
  const second = { switch: other.name, number: 200 }
  return guests.map((guest) => {
    if (guest === router) return { ...router, second, forwards: random.chance(0.7) }
    const [via, network] =
      guest.switch === router.switch
        ? [`${here?.network}.${router.number}`, other.network]
        : [`${other.network}.200`, here?.network]
    const isNear = guest.switch === router.switch || guest.switch === other.name
    const canSend = !['link-local', 'link-down', 'port-down', 'wrong-mask', 'blackhole'].includes(guest.fault)
    return isNear && canSend && random.chance(0.6) ? { ...guest, routes: [`${network}.0/24 via ${via}`] } : guest
  })
}
