import type { Interface } from '../../../shared/inventory/inventory.ts'
import { isGroup, isLocallyAdministered, NO_MAC } from '../../../shared/net/mac.ts'

/** Whose MAC it is, or why nobody can say. */
export function macWords({ mac, vendor }: Pick<Interface, 'mac' | 'vendor'>): string {
  if (mac === undefined) return 'no MAC address was recorded, so no vendor can be looked up'
  if (mac.value === NO_MAC) return 'no real MAC: such an interface needs none'
  if (isGroup(mac.value)) return 'a group’s address, not one device’s: the lowest bit of the first octet is set'
  if (isLocallyAdministered(mac.value)) {
    return 'none: the MAC was made by software (the locally administered bit is set), so the IEEE’s registry says nothing about it'
  }
  return vendor ?? 'none: the IEEE’s registry has no entry for its first three octets'
}
