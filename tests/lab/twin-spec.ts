import type { GuestSpec, LabSpec, SwitchSpec } from './lab-spec.ts'

/**
 * A lab as both a Linux host and a Windows host can be built: without packet filter rules, routes and settings that Windows
 * has no counterpart of, and without faults of which luck decides what comes of them. What is left differs between the two
 * only where their semantics do.
 */
export function twinSpec(spec: LabSpec): LabSpec {
  // Switching a bridge off cuts its guests from each other; a vNIC that is disabled does not.
  const { drops6: _, down: _down, stopsPings, ...host } = spec.host
  const switches = spec.switches.map((one): SwitchSpec => ({ ...one, length: 24 }))
  return {
    ...spec,
    host: {
      ...host,
      forwardingTurned: [],
      forwardPolicy: 'accept',
      between: false,
      firewall: 'nft',
      mapsBy: 'interface',
      reversePath: 0,
      bridgeNetfilter: false,
      routes: [],
      rules: [],
      // Windows’ firewall guards the host itself, not what it passes on.
      ...(stopsPings === 'input' ? { stopsPings } : {}),
    },
    routed: [],
    switches,
    guests: spec.guests.map((guest) => twinGuest(guest, switches)),
  }
}

function twinGuest({ mapped, ...guest }: GuestSpec, switches: readonly SwitchSpec[]): GuestSpec {
  const kind = switches.find(({ name }) => name === guest.switch)?.kind
  const isDuplicate = guest.fault === 'duplicate'
  // Unplugging a veth without a bridge takes the host’s interface down as well; Windows keeps its vNIC.
  const isHosts = guest.fault === 'port-down' && kind === 'link'
  return {
    ...guest,
    fault: isDuplicate || isHosts ? 'none' : guest.fault,
    number: isDuplicate ? guest.number + 50 : guest.number,
    // A private VLAN’s tags would go out on the cable.
    isolated: guest.isolated && kind !== 'external',
    // Windows maps ports of its NATs only.
    ...(mapped === undefined || kind !== 'nat' ? {} : { mapped }),
  }
}
