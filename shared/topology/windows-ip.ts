import type { Interface } from '../inventory/inventory.ts'
import type { Sourced } from '../inventory/source.ts'
import type { IpSettings } from '../inventory/windows-network.ts'
import type { Family } from '../net/address.ts'
import type { StackInterface } from './topology.ts'

/** What Windows says of IP on one interface, by family (Get-NetIPInterface). */
export function windowsIp({ ip }: Interface): Pick<StackInterface, 'forwards' | 'weakReceive'> {
  if (ip === undefined) return {}
  return { forwards: by(ip, 'forwarding'), weakReceive: by(ip, 'weakHostReceive') }
}

function by(
  ip: NonNullable<Interface['ip']>,
  key: Extract<keyof IpSettings, 'forwarding' | 'weakHostReceive'>,
): Partial<Record<Family, Sourced<boolean>>> {
  const [four, six] = [ip[4]?.[key], ip[6]?.[key]]
  return { ...(four === undefined ? {} : { 4: four }), ...(six === undefined ? {} : { 6: six }) }
}
