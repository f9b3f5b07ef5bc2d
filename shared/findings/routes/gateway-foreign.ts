import type { Route } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import type { Holder, Stack } from '../../topology/topology.ts'
import { defineFinding } from '../define-finding.ts'
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
  find: (around) =>
    around.inventory.machines
      .filter(({ kind, observed }) => kind !== 'router' && observed)
      .flatMap((machine) =>
        defaultRoutes(machine).flatMap((route) => {
          const why = whyForeign(around, machine.id, route)
          const one = route.interface
          if (why === undefined || one === undefined) return []
          return [
            {
              sentence: `${machine.name.value} sends what is for elsewhere to ${route.gateway}, ${why.words}`,
              subjects: [
                machineSubject(machine.id),
                interfaceSubject(one),
                ...(why.owner === undefined ? [] : [machineSubject(why.owner.id)]),
              ],
              sources: [...route.sources, ...(route.gatewaySources ?? []), ...(why.owner?.forwards[4].sources ?? [])],
              remedies: [
                {
                  title:
                    why.right === undefined
                      ? 'Let the DHCP server name the right gateway, or set it by hand.'
                      : `The gateway of this network is ${why.right}.`,
                  commands: [],
                },
              ],
            },
          ]
        }),
      ),
})

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
    return { words: `but ${segment.name.value} is left by way of the host, ${right}.`, owner: owner?.stack, right }
  }
  if (owner === undefined || translates(owner.stack, segment.id)) return undefined
  const forwards = owner.interface.forwards?.[4] ?? owner.stack.forwards[4]
  const isRecorded = forwards.sources.some(({ kind }) => kind === 'seen')
  if (forwards.value || !isRecorded) return undefined
  return { words: `which is ${owner.stack.name}: it does not pass packets on.`, owner: owner.stack, right: undefined }
}

function forwardsAsRecorded(stack: Stack | undefined): boolean {
  return stack?.forwards[4].value === true && stack.forwards[4].sources.some(({ kind }) => kind === 'seen')
}

function translates({ translations }: Stack, segment: string): boolean {
  return translations.some(({ family, inside }) => family === 4 && inside.includes(segment))
}
