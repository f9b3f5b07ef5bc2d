import type { Neighbour } from '../../../shared/inventory/inventory.ts'
import { isLocallyAdministered } from '../../../shared/net/mac.ts'

type Row = Pick<Neighbour, 'kind' | 'mac' | 'vendor' | 'group' | 'state' | 'owner'>

const kinds: Record<Neighbour['kind'], string> = {
  device: 'unicast: one machine',
  unanswered: 'unicast: nobody answered',
  multicast: 'multicast: a group',
  broadcast: 'broadcast: everybody',
}

/** Who a row of a neighbour table is where no machine of that address is known, of which kind, and what else is told of it. */
export function neighbourWords(row: Row): { who: string; kind: string; detail: string } {
  // Beside a name the vendor still tells something.
  const state = row.state === undefined ? undefined : stateWords(row.state)
  const told = row.kind === 'device' ? [row.owner === undefined ? undefined : vendorWords(row), state] : [state]
  return { who: whoElse(row), kind: kinds[row.kind], detail: told.filter(Boolean).join(' · ') }
}

/** What net-tools' `arp` means by its flag letters, with the letters; the words of other commands as they are. */
function stateWords(state: string): string {
  if (!/^[CMP]+$/.test(state)) return state
  const found = state.includes('M') ? 'entered by hand' : 'answered'
  return `${found}${state.includes('P') ? ', told to others' : ''} (${state})`
}

function whoElse({ group, kind, ...rest }: Row): string {
  if (group !== undefined) return group
  if (kind === 'broadcast') return 'everybody on the network'
  if (kind === 'multicast') return 'a group that is not registered'
  if (kind === 'unanswered') return 'nobody'
  return vendorWords(rest) ?? '–'
}

/** The vendor, or why there is none. */
function vendorWords({ vendor, mac }: Pick<Row, 'vendor' | 'mac'>): string | undefined {
  if (vendor !== undefined) return vendor
  if (mac === null) return undefined
  return isLocallyAdministered(mac) ? 'MAC made by software: no vendor' : 'vendor not registered'
}
