import type { LabSpec, SwitchKind, SwitchSpec } from './lab-spec.ts'

const KINDS: readonly SwitchKind[] = ['nat', 'internal', 'internal', 'private', 'external']

/**
 * One switch of each kind, and two that the host is on without translating; two guests on each, those of the last Internal
 * one kept apart, and nothing wrong: what differs is the host’s doing.
 */
export function plainLab({ forwarding }: { forwarding: boolean }): LabSpec {
  const switches = KINDS.map((kind, index): SwitchSpec => {
    const network = kind === 'external' ? '10.66.0' : `10.7${index}.0`
    return { name: `sw${index}`, kind, network, length: 24 }
  })
  return {
    seed: 0,
    host: {
      forwarding,
      forwardingTurned: [],
      forwardPolicy: 'accept',
      between: false,
      fromGuests: 'accept',
      firewall: 'nft',
      mapsBy: 'interface',
      reversePath: 0,
      bridgeNetfilter: false,
      routes: [],
      rules: [],
    },
    devices: 1,
    routed: [],
    ipv6: true,
    switches,
    guests: switches.flatMap(({ name, kind }, index) =>
      [0, 1].map((count) => ({
        name: `g${index}${count}`,
        switch: name,
        number: 100 + 10 * index + count,
        fault: 'none' as const,
        isolated: index === 2,
        ...(kind === 'nat' && count === 0 ? { mapped: 8000 } : {}),
      })),
    ),
  }
}
