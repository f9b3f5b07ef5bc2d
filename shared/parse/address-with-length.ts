import { type Address, parseAddress } from '../net/address.ts'

/** An address and the length of its network in bits. */
export interface AddressWithLength {
  address: Address
  length: number
}

/** `172.17.0.2/16`, or its two parts; none for anything else. */
export function addressWithLength(printed: string, bits = printed.split('/')[1] ?? ''): AddressWithLength[] {
  const address = parseAddress(printed.split('/')[0] ?? '')
  return address === undefined || !/^\d{1,3}$/.test(bits) ? [] : [{ address, length: Number(bits) }]
}
