import { type Address, parseAddress } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import { type Prefix, parsePrefix } from '../net/prefix.ts'
import { redactText } from './redact-text.ts'

/** What stands in the texts of a value, whatever it is: addresses, networks, MACs. */
export interface Found {
  addresses: Address[]
  networks: Prefix[]
  macs: Mac[]
}

export function findIn(value: unknown): Found {
  const [addresses, networks, macs] = [new Set<Address>(), new Set<Prefix>(), new Set<Mac>()]
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      redactText(part, {
        address: (address, network) => {
          addresses.add(address)
          if (network !== undefined) networks.add(network)
          return address
        },
        mac: (mac) => {
          macs.add(mac)
          return mac
        },
        isMac: () => false,
      })
    } else if (Array.isArray(part)) part.forEach(walk)
    else if (typeof part === 'object' && part !== null) {
      const network = networkOf(part)
      if (network !== undefined) networks.add(network)
      for (const [key, one] of Object.entries(part)) {
        walk(key)
        walk(one)
      }
    }
  }
  walk(value)
  return { addresses: [...addresses], networks: [...networks], macs: [...macs] }
}

/** An address whose length stands beside it: of an interface, or in the words of `nft -j`. */
function networkOf(part: object): Prefix | undefined {
  const [address, length] =
    'address' in part && 'length' in part
      ? [part.address, part.length]
      : 'addr' in part && 'len' in part
        ? [part.addr, part.len]
        : []
  if (typeof address !== 'string' || typeof length !== 'number' || parseAddress(address) === undefined) return undefined
  return parsePrefix(`${address}/${length}`)
}
