import { type Address, bitsOf, familyOf, parseAddress } from '../net/address.ts'

/** An address and the length of its network in bits. */
export interface AddressWithLength {
  address: Address
  length: number
}

/** `172.17.0.2/16`, or its two parts; none for anything else. */
export function addressWithLength(printed: string, bits = printed.split('/')[1] ?? ''): AddressWithLength[] {
  const address = parseAddress(printed.split('/')[0] ?? '')
  const length = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.POSITIVE_INFINITY
  return address === undefined || length > bitsOf(familyOf(address)) ? [] : [{ address, length }]
}
