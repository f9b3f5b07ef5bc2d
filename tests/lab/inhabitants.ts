import { type GuestSpec, hostNumber, innerSwitches, type LabSpec, v6Network } from './lab-spec.ts'
import { OTHER_PORT, PORT } from './ports.ts'

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

/** One question that the kernel is asked, and the app: a TCP connection to a port, or without one a ping. */
export interface Trial {
  from: string
  to: string
  address: string
  port?: number
}

export function inhabitantsOf(spec: LabSpec): Inhabitant[] {
  const { guests, devices, host } = spec
  const inner = innerSwitches(spec)
  return [
    {
      name: 'host',
      kind: 'host',
      // On a mapped port the host answers itself where the mapping does not apply.
      ports: [PORT, ...guests.flatMap(({ mapped }) => mapped ?? [])],
      addresses: [
        '10.66.0.2',
        ...(host.secondUplink === undefined ? [] : ['10.67.0.2']),
        ...inner.flatMap((one) => [
          `${one.network}.${hostNumber(one)}`,
          // The kernel takes IPv6 addresses away from an interface that is switched off.
          ...(one.name === host.down ? [] : v6(spec, one.network, 1)),
        ]),
      ],
    },
    ...guests.map((guest) => ({
      name: guest.name,
      kind: 'guest' as const,
      namespace: `/run/netns/${guest.name}`,
      addresses: addressesOf(spec, guest),
      ports: guest.fault === 'only-port' ? [PORT, OTHER_PORT] : [PORT],
    })),
    outside('router', 'router', '10.66.0.1'),
    ...Array.from({ length: devices }, (_, index) => outside(`dev${index}`, 'device', `10.66.0.${10 + index}`)),
    ...(host.secondUplink === undefined
      ? []
      : [outside('router2', 'router', '10.67.0.1'), outside('devb', 'device', '10.67.0.10')]),
    outside('inet', 'internet', '203.0.113.1'),
  ]
}

function outside(name: string, kind: Inhabitant['kind'], address: string): Inhabitant {
  return { name, kind, namespace: `/run/outside/${name}`, addresses: [address], ports: [PORT] }
}

function addressesOf(spec: LabSpec, { switch: name, number, fault, also, second }: GuestSpec): string[] {
  const on = spec.switches.find((one) => one.name === name)
  if (on === undefined) return []
  const own = fault === 'link-local' ? `169.254.7.${number}` : `${on.network}.${number}`
  const there = spec.switches.find((one) => one.name === second?.switch)
  return [
    own,
    ...(also === undefined ? [] : [`${on.network}.${also}`]),
    ...(second === undefined || there === undefined ? [] : [`${there.network}.${second.number}`]),
    // The kernel takes IPv6 addresses away from an interface that is switched off.
    ...(on.kind === 'external' || fault === 'link-down' ? [] : v6(spec, on.network, number)),
  ]
}

function v6({ ipv6 }: LabSpec, network: string, number: number): string[] {
  return ipv6 ? [`${v6Network(network)}::${number}`] : []
}

/** Everyone to every address of everyone, by ping and by TCP, and to every mapped port of the host. */
export function trialsOf(spec: LabSpec): Trial[] {
  const all = inhabitantsOf(spec)
  const maps = spec.guests.flatMap(({ mapped }) => mapped ?? [])
  return all.flatMap(({ name: from, kind }) => [
    ...all.flatMap((to) =>
      to.name === from
        ? []
        : to.addresses.flatMap((address) =>
            [...(to.kind === 'guest' ? to.ports : [PORT]), undefined].map((port) =>
              trial(from, to.name, address, port),
            ),
          ),
    ),
    ...(kind === 'host' ? [] : maps.map((port) => trial(from, 'host', '10.66.0.2', port))),
  ])
}

function trial(from: string, to: string, address: string, port: number | undefined): Trial {
  return { from, to, address, ...(port === undefined ? {} : { port }) }
}
