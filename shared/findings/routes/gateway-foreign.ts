import type { Route } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import type { Remedy } from '../../reach/verdict.ts'
import type { Holder, Stack } from '../../topology/topology.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { microsoft } from '../references.ts'
import { interfaceSubject, machineSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { defaultRoutes } from './default-routes.ts'

/** A gateway that is a neighbour, but not one that leads anywhere. */
export const gatewayForeign = defineFinding({
  code: 'gateway-foreign',
  severity: 'warning',
  title: 'The gateway is not the one that leads out',
  checks: 'The gateway of a guest is a machine that passes packets on',
  why: 'A gateway must pass packets on. A machine that does not, drops them without a word; and on the Default Switch only the host leads out.',
  reference: microsoft('Set up a NAT network', 'virtualization/hyper-v-on-windows/user-guide/setup-nat-network'),
  find: (around) => {
    const machines = around.inventory.machines.filter(({ kind, observed }) => kind !== 'router' && observed)
    const led = machines.flatMap((machine) =>
      defaultRoutes(machine).flatMap((route) => {
        const why = whyForeign(around, machine.id, route)
        return why === undefined || route.interface === undefined
          ? []
          : [{ machine, route, interface: route.interface, why }]
      }),
    )
    const alike = Map.groupBy(led, ({ route, why }) => `${route.gateway}, ${why.words}`)
    return [...alike].map(([words, all]) => {
      const owner = all[0]?.why.owner
      return {
        sentence: `${nameList(all.map(({ machine }) => machine.name.value))} ${all.length === 1 ? 'sends' : 'send'} what is for elsewhere to ${words}`,
        subjects: [
          ...all.flatMap((one) => [machineSubject(one.machine.id), interfaceSubject(one.interface)]),
          ...(owner === undefined ? [] : [machineSubject(owner.id)]),
        ],
        sources: [
          ...all.flatMap(({ route }) => [...route.sources, ...(route.gatewaySources ?? [])]),
          ...(owner?.forwards[4].sources ?? []),
        ],
        remedies: [remedy(all[0]?.why)],
      }
    })
  },
})

function remedy(why: ReturnType<typeof whyForeign>): Remedy {
  if (why?.right !== undefined) return { title: `The gateway of this network is ${why.right}.`, commands: [] }
  const { owner, network } = why ?? {}
  if (owner?.kind === 'host' && owner.machine?.os?.value === 'windows' && network !== undefined) {
    return {
      title: `Let ${owner.name} translate for that network (NAT).`,
      commands: [`New-NetNat -Name 'Switchyard' -InternalIPInterfaceAddressPrefix ${network}`],
      caution: 'In an elevated PowerShell. Some versions of Windows can have only one such NAT.',
    }
  }
  return { title: 'Let the DHCP server name the right gateway, or set it by hand.', commands: [] }
}

function whyForeign({ topology, interfaces }: Surroundings, machine: string, { gateway, interface: through }: Route) {
  const segmentId = interfaces.get(through ?? '')?.interface.segment
  const segment = topology.segments.get(segmentId ?? '')
  if (gateway == null || segment === undefined) return undefined
  const owner: Holder | undefined = topology.index.holders
    .get(segment.id)
    ?.get(gateway)
    ?.find(({ stack }) => stack.id !== machine)
  const host = topology.index.hostOn.get(segment.id)
  const right: Address | undefined = host?.interface.addresses.find(
    ({ address, known }) => known && !address.includes(':'),
  )?.address
  if (segment.defaultSwitch && host !== undefined && host.stack.id !== machine) {
    if (right === undefined || owner?.stack === host.stack || forwardsAsRecorded(owner?.stack)) return undefined
    return {
      words: `but ${segment.name.value} is left by way of the host, ${right}.`,
      owner: owner?.stack,
      right,
      network: undefined,
    }
  }
  if (owner === undefined || translates(owner.stack, segment.id)) return undefined
  const forwards = owner.interface.forwards?.[4] ?? owner.stack.forwards[4]
  const isRecorded = forwards.sources.some(({ kind }) => kind === 'seen')
  if (forwards.value || !isRecorded) return undefined
  return {
    words: `which is ${owner.stack.name}: it does not pass packets on.`,
    owner: owner.stack,
    right: undefined,
    network: segment.prefixes[0]?.value,
  }
}

function forwardsAsRecorded(stack: Stack | undefined): boolean {
  return stack?.forwards[4].value === true && stack.forwards[4].sources.some(({ kind }) => kind === 'seen')
}

function translates({ translations }: Stack, segment: string): boolean {
  return translations.some(({ family, inside }) => family === 4 && inside.includes(segment))
}
