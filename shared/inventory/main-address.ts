import type { Address } from '../net/address.ts'
import { isLinkLocal, isLoopback } from '../net/scope.ts'
import type { Interface } from './inventory.ts'

/** The address people know an interface by: IPv4 before IPv6, a usable one before a link-local one; never a loopback one. */
export function mainAddress(interfaces: readonly Pick<Interface, 'addresses'>[]): string | undefined {
  const all = interfaces.flatMap((one) => one.addresses.map((held) => held.address)).filter((one) => !isLoopback(one))
  const rank = (address: Address) => Number(isLinkLocal(address)) * 2 + Number(address.includes(':'))
  return all.toSorted((a, b) => rank(a) - rank(b))[0]
}
