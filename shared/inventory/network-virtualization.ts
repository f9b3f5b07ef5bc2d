import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Machine } from './inventory.ts'
import { factsOf, seenAt } from './seen.ts'
import { wholeOutputs } from './windows-lists.ts'

const TITLE = 'Network virtualization'

/** Whether a setting is one of those below. */
export const isOfNetworkVirtualization = (key: string): boolean => key.startsWith(TITLE)

/** Hyper-V network virtualization, among the settings of the host, a row each; that there is none is a recorded fact as well. */
export function networkVirtualization(read: ReadMachine): Machine['settings'] {
  const rows = factsOf(read, 'network-virtualization')
  if (rows.length > 0)
    return rows.map(({ fact, source }) => ({ key: keyOf(fact), value: words(fact), sources: [source] }))
  const [first, ...more] = wholeOutputs(read, 'windows-get-netvirtualization').map((output) =>
    seenAt(read, output, { line: 1 }),
  )
  return first === undefined ? [] : [{ key: TITLE, value: 'not used', sources: [first, ...more] }]
}

type Row = FactOf<'network-virtualization'>

/** Two tenants may have the same address, each in its virtual subnet. */
function keyOf({ of, address, length, virtualSubnet }: Row): string {
  const which = length === undefined ? address : `${address}/${length}`
  return `${TITLE}, ${of} ${which}${virtualSubnet === undefined ? '' : ` in virtual subnet ${virtualSubnet}`}`
}

const RULES: Readonly<Record<string, string>> = {
  TranslationMethodEncap: 'carried inside packets between hosts',
  TranslationMethodNat: 'its addresses are translated',
  TranslationMethodNone: 'sent as it is',
}

function words({ of, via, vmName, rule, vlan }: Row): string {
  const parts = {
    'provider address': ['an address of this host, by which virtual networks are carried', vlan && `VLAN ${vlan}`],
    'lookup record': [
      vmName,
      via && `on the host with provider address ${via}`,
      rule && `${RULES[rule] ?? 'rule'} (${rule})`,
    ],
    'customer route': [via && `by ${via}`],
  }[of]
  return parts.filter(Boolean).join(', ')
}
