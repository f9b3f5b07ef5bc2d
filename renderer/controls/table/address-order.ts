import { addressToNumber, familyOf, parseAddress } from '../../../shared/net/address.ts'

/** Where an address or a prefix stands among others: IPv4 before IPv6, .2 before .10, the shorter prefix first. Words come as they are. */
export function addressOrder(text: string | null | undefined): bigint | string | undefined {
  if (text === null || text === undefined) return undefined
  const [first = '', length = '128'] = text.split('/')
  const address = parseAddress(first)
  if (address === undefined) return text
  const family = BigInt(familyOf(address))
  return (((family << 128n) | addressToNumber(address)) << 8n) | BigInt(Number(length) || 0)
}
