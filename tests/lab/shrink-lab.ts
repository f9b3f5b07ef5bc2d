import { disagreements } from './disagreements.ts'
import type { LabSpec } from './lab-spec.ts'
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
  const { guests, switches, host } = spec
  const usual = { forwardingTurned: [], routes: [], rules: [], bridgeNetfilter: false, reversePath: 0 } as const
  const { secondUplink, drops6, ...plain } = host
  return [
    ...switches
      .filter(({ name }) => !guests.some((guest) => guest.switch === name || guest.second?.switch === name))
      .map((one) => ({ ...spec, switches: switches.filter((other) => other !== one) })),
    ...guests.map((one) => ({ ...spec, guests: guests.filter((other) => other !== one) })),
    ...(secondUplink === undefined
      ? []
      : [{ ...spec, host: { ...plain, ...(drops6 === undefined ? {} : { drops6 }) } }]),
    ...(drops6 === undefined
      ? []
      : [{ ...spec, host: { ...plain, ...(secondUplink === undefined ? {} : { secondUplink }) } }]),
    ...(spec.ipv6 ? [{ ...spec, ipv6: false }] : []),
    ...(spec.routed.length === 0 ? [] : [{ ...spec, routed: [] }]),
    ...(spec.devices > 1 ? [{ ...spec, devices: 1 }] : []),
    ...Object.entries(usual)
      .filter(([key, value]) => JSON.stringify(host[key as keyof typeof usual]) !== JSON.stringify(value))
      .map(([key, value]) => ({ ...spec, host: { ...host, [key]: value } })),
    ...(host.fromGuests === 'accept' ? [] : [{ ...spec, host: { ...host, fromGuests: 'accept' as const } }]),
    ...(host.forwardPolicy === 'accept' ? [] : [{ ...spec, host: { ...host, forwardPolicy: 'accept' as const } }]),
    ...(host.firewall === 'nft' ? [] : [{ ...spec, host: { ...host, firewall: 'nft' as const } }]),
    ...guests.flatMap((guest) =>
      plainer(guest).map((one) => ({ ...spec, guests: guests.map((other) => (other === guest ? one : other)) })),
    ),
  ]
}

function plainer(guest: LabSpec['guests'][number]): LabSpec['guests'][number][] {
  const { mapped, also, routes, second, forwards, ...bare } = guest
  return [
    ...(guest.fault === 'none' ? [] : [{ ...guest, fault: 'none' as const }]),
    ...(guest.isolated ? [{ ...guest, isolated: false }] : []),
    ...([mapped, also, routes, second, forwards].some((one) => one !== undefined) ? [bare] : []),
  ]
}
