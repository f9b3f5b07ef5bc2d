import { isLocallyAdministered, type Mac, mac } from '../net/mac.ts'
import type { Interface, Machine } from './inventory.ts'
import { sourcedBy } from './seen.ts'

/** The MAC of every Microsoft KM-TEST loopback adapter ("\x02\x00LOOP"); Npcap installs one to capture local traffic. */
const LOOPBACK_ADAPTER = mac('02:00:4c:4f:4f:50')

/** What an interface is beyond its medium: a loopback adapter for capturing, a virtual Wi-Fi derived from the real one. */
export function joinInterfaceKinds(machine: Machine): void {
  for (const one of machine.interfaces) {
    if (
      one.addresses.length > 0 &&
      one.addresses.every((held) => held.address.startsWith('127.') || held.address === '::1')
    )
      one.kind = sourcedBy('loopback', ...one.sources)
    const special = one.aliases.find((alias) => /npcap|loopback adapter|km-test/i.test(alias.value))
    if (special !== undefined && one.kind.value !== 'loopback') one.kind = sourcedBy('special', ...special.sources)
    else if (one.mac?.value === LOOPBACK_ADAPTER) one.kind = sourcedBy('special', ...one.mac.sources)
    else if (one.kind.value === 'wifi' && derivedFrom(machine, one))
      one.kind = sourcedBy('wifi-direct', ...(one.mac?.sources ?? one.sources))
  }
}

/** Windows makes a virtual Wi-Fi adapter's MAC from the real one's by setting the U/L bit: f0:6e:0b → f2:6e:0b. */
function derivedFrom(machine: Machine, one: Interface): boolean {
  const own = one.mac?.value
  if (own === undefined || !isLocallyAdministered(own)) return false
  return machine.interfaces.some(
    (other) =>
      other.mac !== undefined &&
      other !== one &&
      !isLocallyAdministered(other.mac.value) &&
      organisation(other.mac.value) === organisation(own),
  )
}

/** The first three octets without the U/L bit. */
function organisation(mac: Mac): string {
  return (Number.parseInt(mac.slice(0, 2), 16) & ~2).toString(16).padStart(2, '0') + mac.slice(2, 8)
}
