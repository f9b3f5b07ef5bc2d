import { parseAddress } from '../../../shared/net/address.ts'
import { isLinkLocal } from '../../../shared/net/scope.ts'

/** Link-local: every machine has such addresses, and nobody elsewhere can reach them. */
export function isOfOneCable(address: string | null): boolean {
  const parsed = address === null ? undefined : parseAddress(address)
  return parsed !== undefined && isLinkLocal(parsed)
}
