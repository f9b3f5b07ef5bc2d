import type { LabSpec } from './lab-spec.ts'
import type { Random } from './random.ts'

/** Who lets no pings in or through. Drawn last, so that a seed’s lab is otherwise the one that it was before. */
export function drawPings(random: Random, spec: LabSpec): LabSpec {
  return {
    ...spec,
    host: random.chance(0.25) ? { ...spec.host, stopsPings: random.pick(['input', 'forward']) } : spec.host,
    guests: spec.guests.map((guest) => (random.chance(0.12) ? { ...guest, stopsPings: true } : guest)),
  }
}
