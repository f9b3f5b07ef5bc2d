import { findFindings } from '../../shared/findings/find-findings.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'

/** What a network is apart from its numbers and names: two recordings of the same network have the same. */
export function networkShape(recording: Recording): unknown {
  const inventory = buildInventory(recording, { vendorOf: () => undefined })
  const topology = buildTopology(inventory)
  const { endpoints, cells } = matrix(topology, { protocol: 'icmp' })
  const kindOf = (id: string) => endpoints.find((one) => one.id === id)?.kind
  return {
    machines: inventory.machines
      .map(
        ({ kind, power, interfaces, routes, neighbours, settings, nats, natMappings, portProxies, firewallRules }) => [
          kind,
          power?.value,
          interfaces.map(({ kind: is, addresses, mac, uplink }) => [
            is.value,
            uplink,
            mac === undefined,
            addresses.map(({ length }) => length),
          ]),
          routes.length,
          neighbours.length,
          settings.length,
          [nats, natMappings, portProxies, firewallRules].map((list) => list?.value.length),
        ],
      )
      .map((one) => JSON.stringify(one))
      .sort(),
    segments: inventory.segments
      .map(({ kind, switchType, defaultSwitch, external, attachments, extensions, prefixes }) =>
        JSON.stringify([
          kind,
          switchType?.value,
          defaultSwitch,
          external,
          prefixes.length,
          extensions.length,
          attachments
            .map(({ vlan, acls, extendedAcls }) =>
              JSON.stringify([vlan?.value, acls?.length, extendedAcls?.value.length]),
            )
            .sort(),
        ]),
      )
      .sort(),
    verdicts: cells
      .map(({ from, to, verdict, reason }) => `${kindOf(from)} → ${kindOf(to)}: ${verdict} ${reason ?? ''}`)
      .sort(),
    // What the digits of a MAC tell is a number's.
    findings: findFindings(topology)
      .found.map(({ code }) => code)
      .filter((code) => !code.startsWith('mac-'))
      .sort(),
    unread: inventory.outputs.map(({ parser, facts, unread }) => [parser, facts, unread.map(({ line }) => line)]),
  }
}
