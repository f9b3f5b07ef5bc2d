import { disagreements } from './disagreements.ts'
import type { HostSpec, LabSpec } from './lab-spec.ts'
import { type TriedLab, tryLab } from './try-lab.ts'

/** Takes away what a disagreement does not need (guests, switches, faults, settings) until nothing more can go. */
export async function shrinkLab(spec: LabSpec): Promise<TriedLab> {
  let smallest = await tryLab(spec)
  for (let again = true; again; ) {
    again = false
    for (const smaller of smallerLabs(smallest.spec)) {
      const tried = await tryLab(smaller).catch(() => undefined)
      if (tried === undefined || disagreements(tried).length === 0) continue
      smallest = tried
      again = true
      break
    }
  }
  return smallest
}

/** Every lab with one thing less, the largest things first. */
function smallerLabs(spec: LabSpec): LabSpec[] {
  const { guests, switches, devices } = spec
  const inUse = new Set(guests.flatMap((guest) => [guest.switch, guest.second?.switch]))
  const smaller: LabSpec[] = [
    ...switches
      .filter(({ name }) => !inUse.has(name))
      .map((one) => ({ ...spec, switches: switches.filter((other) => other !== one) })),
    ...guests.map((one) => ({ ...spec, guests: guests.filter((other) => other !== one) })),
    { ...spec, ipv6: false },
    { ...spec, routed: [] },
    { ...spec, devices: Math.min(devices, 1) },
    ...plainerHosts(spec.host).map((host) => ({ ...spec, host })),
    ...guests.flatMap((guest) =>
      plainer(guest).map((one) => ({ ...spec, guests: guests.map((other) => (other === guest ? one : other)) })),
    ),
  ]
  return smaller.filter((one) => JSON.stringify(one) !== JSON.stringify(spec))
}

function plainerHosts(host: HostSpec): HostSpec[] {
  const { secondUplink: _u, ...oneUplink } = host
  const { drops6: _d, ...without6 } = host
  const { down: _o, ...allUp } = host
  const { stopsPings: _p, ...withPings } = host
  return [
    ...[oneUplink, without6, allUp, withPings],
    { ...host, forwardingTurned: [] },
    { ...host, routes: [] },
    { ...host, rules: [] },
    { ...host, bridgeNetfilter: false },
    { ...host, reversePath: 0 },
    { ...host, fromGuests: 'accept' },
    { ...host, forwardPolicy: 'accept' },
    { ...host, firewall: 'nft' },
  ]
}

function plainer(guest: LabSpec['guests'][number]): LabSpec['guests'][number][] {
  const { mapped, also, routes, second, forwards, stopsPings, ...bare } = guest
  return [
    ...(guest.fault === 'none' ? [] : [{ ...guest, fault: 'none' as const }]),
    ...(guest.isolated ? [{ ...guest, isolated: false }] : []),
    ...([mapped, also, routes, second, forwards, stopsPings].some((one) => one !== undefined) ? [bare] : []),
  ]
}
