import type { Address } from './address.ts'

/** What Windows lists as DNS servers where nobody told it any: fec0::/10 is in use no more (RFC 3879). */
export function isUnsetDns(server: Address): boolean {
  return server.startsWith('fec0:')
}
