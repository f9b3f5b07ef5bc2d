import type { PortProxy } from '../../inventory/windows-network.ts'
import { familyOf } from '../../net/address.ts'
import { redirect } from './prerouting.ts'
import type { Trip } from './trip.ts'

/**
 * A TCP port at which Windows answers itself and connects on (netsh interface portproxy): from here on it is a
 * conversation of the machine’s own, and the answers come back to it. Whether there was one.
 */
export function relay(trip: Trip): boolean {
  const { stack, packet, arrivedOn, isAnswer } = trip
  if (arrivedOn === undefined || isAnswer || packet.protocol !== 'tcp') return false
  const proxy = stack.machine?.portProxies?.value.find((one) => listensFor(one, trip))
  if (proxy?.connectAddress === undefined) return false
  redirect(trip, proxy.connectAddress, proxy.connectPort, proxy.sources)
  const { source, ...rest } = trip.packet
  trip.packet = { ...rest, family: familyOf(proxy.connectAddress) }
  trip.relayed = source
  trip.arrivedOn = undefined
  return true
}

function listensFor({ listenAddress, listenPort, listenFamily }: PortProxy, { packet }: Trip): boolean {
  if (listenPort !== packet.port || listenFamily !== packet.family) return false
  return listenAddress === '*' || listenAddress === packet.destination
}
