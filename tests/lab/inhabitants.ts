import { PORT } from './lab-script.ts'
import type { GuestSpec, LabSpec } from './lab-spec.ts'

/** Somebody in a lab: where to run a command as them, and the addresses that others may try. */
export interface Inhabitant {
  name: string
  kind: 'host' | 'guest' | 'router' | 'device' | 'internet'
  /** File of the network namespace; absent for the host, whose it is already. */
  namespace?: string
  addresses: string[]
  /** TCP ports on which they answer. */
  ports: number[]
}

/** One question that the kernel is asked, and the app. */
export interface Trial {
  from: string
  to: string
  address: string
  port: number
}

export function inhabitantsOf(spec: LabSpec): Inhabitant[] {
  const outside = (name: string, kind: Inhabitant['kind'], address: string): Inhabitant => ({
    name,
    kind,
    namespace: `/run/outside/${name}`,
    addresses: [address],
    ports: [PORT],
  })
  const inner = spec.switches.filter(({ kind }) => kind === 'nat' || kind === 'internal')
  return [
    {
      name: 'host',
      kind: 'host',
      // On a mapped port the host answers itself where the mapping does not apply.
      ports: [PORT, ...spec.guests.flatMap(({ mapped }) => mapped ?? [])],
      addresses: ['10.66.0.2', ...inner.flatMap(({ network }) => [`${network}.1`, ...v6(spec, network, 1)])],
    },
    ...spec.guests.map((guest) => ({
      name: guest.name,
      kind: 'guest' as const,
      namespace: `/run/netns/${guest.name}`,
      addresses: addressesOf(spec, guest),
      ports: [PORT],
    })),
    outside('router', 'router', '10.66.0.1'),
    ...Array.from({ length: spec.devices }, (_, index) => outside(`dev${index}`, 'device', `10.66.0.${10 + index}`)),
    outside('inet', 'internet', '203.0.113.1'),
  ]
}

function addressesOf(spec: LabSpec, { switch: name, number, fault }: GuestSpec): string[] {
  const on = spec.switches.find((one) => one.name === name)
  if (on === undefined) return []
  const own = fault === 'link-local' ? `169.254.7.${number}` : `${on.network}.${number}`
  // The kernel takes IPv6 addresses away from an interface that is switched off.
  return [own, ...(on.kind === 'external' || fault === 'link-down' ? [] : v6(spec, on.network, number))]
}

function v6({ ipv6 }: LabSpec, network: string, number: number): string[] {
  return ipv6 ? [`fd00:${network.split('.').slice(0, 2).join(':')}::${number}`] : []
}

/** Everyone to every address of everyone, and to every mapped port of the host. */
export function trialsOf(spec: LabSpec): Trial[] {
  const all = inhabitantsOf(spec)
  const ports = spec.guests.flatMap(({ mapped }) => mapped ?? [])
  return all.flatMap(({ name: from, kind }) => [
    ...all.flatMap((to) =>
      to.name === from ? [] : to.addresses.map((address) => ({ from, to: to.name, address, port: PORT })),
    ),
    ...(kind === 'host' ? [] : ports.map((port) => ({ from, to: 'host', address: '10.66.0.2', port }))),
  ])
}
