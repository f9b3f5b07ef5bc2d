import type { Machine } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import { contains, lengthOf } from '../../net/prefix.ts'
import { isLoopback, isPrivate } from '../../net/scope.ts'
import type { Remedy } from '../../reach/verdict.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { cmdlet, microsoft } from '../references.ts'
import { machineSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

interface Mapping {
  what: string
  target: Address
  sources: readonly Source[]
  remedy: Remedy
}

/** A mapped port whose target nobody has (any more). */
export const mappingToNobody = defineFinding({
  code: 'mapping-to-nobody',
  severity: 'warning',
  title: 'A mapped port leads to nobody',
  checks: 'Mapped ports lead to machines that are there',
  why: 'Whoever connects to the port waits in vain. It happens when the target got another address: on the Default Switch at every boot. Should another machine get the old address one day, the port leads to that one.',
  reference: microsoft(
    'netsh interface portproxy',
    'windows-server/networking/technologies/netsh/netsh-interface-portproxy',
  ),
  readiness: ({ host }) => {
    if (host?.os?.value !== 'windows') return 'not-here'
    return host.portProxies !== undefined && host.natMappings !== undefined
      ? 'ready'
      : { missing: ['netsh interface portproxy show all', 'Get-NetNatStaticMapping'] }
  },
  find: (around) =>
    around.host === undefined ? [] : mappings(around.host).flatMap((one) => found(around, around.host, one)),
})

function mappings({ portProxies, natMappings }: Machine): Mapping[] {
  const proxies = (portProxies?.value ?? []).flatMap(
    ({ listenAddress, listenPort, listenFamily, connectAddress, connectPort, sources }) =>
      connectAddress === undefined || isLoopback(connectAddress)
        ? []
        : [
            {
              what: `port ${listenPort} leads to ${connectAddress}, port ${connectPort} (port proxy)`,
              target: connectAddress,
              sources,
              remedy: {
                title: 'Take the mapping away, or make it anew with the machine’s present address.',
                commands: [
                  `netsh interface portproxy delete v${listenFamily}tov${connectAddress.includes(':') ? 6 : 4} listenport=${listenPort}${listenAddress === '*' ? '' : ` listenaddress=${listenAddress}`}`,
                ],
              },
            },
          ],
  )
  const mapped = (natMappings?.value ?? []).map(
    ({ protocol, externalPort, internalAddress, internalPort, sources }) => ({
      what: `${protocol.toUpperCase()} port ${externalPort} leads to ${internalAddress}, port ${internalPort} (NAT mapping)`,
      target: internalAddress,
      sources,
      remedy: {
        title: `Take the mapping away, or make it anew (${cmdlet('Add-NetNatStaticMapping', 'netnat').title}).`,
        commands: [
          `Get-NetNatStaticMapping | Where-Object InternalIPAddress -eq '${internalAddress}' | Remove-NetNatStaticMapping`,
        ],
      },
    }),
  )
  return [...proxies, ...mapped]
}

function found(around: Surroundings, host: Machine | undefined, { what, target, sources, remedy }: Mapping): Found[] {
  const why = host === undefined ? undefined : whyNobody(around, host, target)
  if (host === undefined || why === undefined) return []
  return [
    {
      sentence: `${host.name.value}: ${what}, but ${why.words}`,
      subjects: [machineSubject(host.id)],
      sources: [...sources, ...why.sources],
      remedies: [remedy],
    },
  ]
}

/** Nobody there has it, for certain; or there is no such network any more. `undefined` where somebody may have it. */
function whyNobody(
  { inventory, topology }: Surroundings,
  host: Machine,
  target: Address,
): { words: string; sources: readonly Source[] } | undefined {
  const owners = topology.index.owned.get(target) ?? []
  const running = owners.find(({ stack, held }) => held.known && stack.power.value === 'running')
  if (running !== undefined) return undefined
  const off = owners.find(({ held }) => held.known)
  if (off !== undefined)
    return { words: `${off.stack.name}, which has it, is switched off.`, sources: off.stack.power.sources }
  const segment = inventory.segments.find(({ prefixes }) => prefixes.some(({ value }) => contains(value, target)))
  if (segment !== undefined) {
    // Beyond the host there may be somebody whom nobody saw; and a guest whose address is not known may have this one.
    const members = topology.index.members.get(segment.id) ?? []
    const isTold = members.every(
      ({ stack, interface: { addresses } }) => stack.power.value === 'off' || addresses.some(({ known }) => known),
    )
    return segment.external || !isTold
      ? undefined
      : {
          words: `nobody on ${segment.name.value} has that address.`,
          sources: segment.prefixes.flatMap((one) => one.sources),
        }
  }
  const leads = host.routes.some(
    ({ type, destination }) =>
      type === 'unicast' && destination !== null && lengthOf(destination) > 1 && contains(destination, target),
  )
  return isPrivate(target) && host.routesRecorded && !leads
    ? { words: `${host.name.value} is on no such network: the address is of an earlier one.`, sources: [] }
    : undefined
}
