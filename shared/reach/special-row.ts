import type { Route } from '../inventory/inventory.ts'
import { lengthOf, networkOf } from '../net/prefix.ts'

/** What the rows that every table has are for, in a word or two; `undefined` for a row that needs no word. */
export function specialRow({ type, destination }: Pick<Route, 'type' | 'destination'>): string | undefined {
  if (type !== 'unicast' && type !== 'local')
    return type === 'broadcast' || type === 'multicast' || type === 'anycast' ? type : `thrown away (${type})`
  if (destination === null) return undefined
  const network = networkOf(destination)
  const length = lengthOf(destination)
  if (length === 0) return 'default: everything else'
  if (network === '255.255.255.255') return 'broadcast to everybody here'
  if (network.startsWith('224.') && length <= 8) return 'multicast'
  if (network.startsWith('ff') && network.includes(':')) return 'multicast'
  if (network.startsWith('127.') || network === '::1') return 'loopback: this machine itself'
  if (network.startsWith('169.254.') || network.startsWith('fe80:')) return 'link-local: this cable only'
  if (type === 'local') return 'this machine’s own address'
  if (length === 32 || length === 128) return 'one address'
  return undefined
}
