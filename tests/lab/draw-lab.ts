import { drawGuests } from './draw-guests.ts'
import { drawHost } from './draw-host.ts'
import { drawPings } from './draw-pings.ts'
import { innerSwitches, type LabSpec, type SwitchKind, type SwitchSpec } from './lab-spec.ts'
import { type Random, randomFrom } from './random.ts'

const KINDS: readonly [SwitchKind, ...SwitchKind[]] = ['nat', 'nat', 'internal', 'private', 'external', 'link']

/** The lab of a seed: one to three switches with up to three guests each, and things that are wrong with some. */
export function drawLab(seed: number): LabSpec {
  const random = randomFrom(seed)
  const switches = drawSwitches(random)
  const guests = drawGuests(random, switches)
  const spec: LabSpec = {
    seed,
    host: drawHost(random, switches, guests),
    devices: 1 + random.below(2),
    routed: innerSwitches({ switches })
      .filter(() => random.chance(0.2))
      .map(({ network }) => network),
    ipv6: random.chance(0.5),
    switches,
    guests,
  }
  return drawPings(random, spec)
}

function drawSwitches(random: Random): SwitchSpec[] {
  let isBridged = false
  return Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const drawn = random.pick(KINDS)
    // The host has one uplink to the LAN: one switch at most is joined with it.
    const kind = drawn === 'external' && isBridged ? 'internal' : drawn
    isBridged ||= kind === 'external'
    const network = kind === 'external' ? '10.66.0' : `10.7${index}.0`
    return { name: `sw${index}`, kind, network, length: kind === 'link' && random.chance(0.5) ? 31 : 24 }
  })
}
